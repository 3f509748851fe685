import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'devices-fit',
  title: 'fitting.title',
  icon: 'trace',
  rooms: ['devices'],
  place: {
    order: 9,
    beside: ['devices-curves', 'devices-inspector'],
    side: 'within',
    leastHeight: 380
  },
  component: () => import('./FitPanel.vue')
})
