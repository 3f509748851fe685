import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'devices-curves',
  title: 'devices.curves.title',
  icon: 'chart',
  rooms: ['devices'],
  place: { order: 5, beside: 'networks-run', side: 'below', size: 680, leastHeight: 300 },
  component: () => import('./CurvesPanel.vue')
})
