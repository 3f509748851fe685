import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'devices-curves',
  title: 'devices.curves.title',
  icon: 'chart',
  rooms: ['devices'],
  place: { order: 5, beside: 'networks-run', side: 'below', leastHeight: 260 },
  component: () => import('./CurvesPanel.vue')
})
