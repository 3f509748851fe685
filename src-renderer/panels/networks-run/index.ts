import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'networks-run',
  title: 'networks.run.title',
  icon: 'play',
  rooms: ['networks', 'devices', 'crossbars'],
  place: { order: 1, leastWidth: 430, leastHeight: 148 },
  component: () => import('./RunPanel.vue')
})
