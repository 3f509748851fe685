import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'devices-inspector',
  title: 'networks.inspector.title',
  icon: 'sliders',
  rooms: ['devices'],
  place: { order: 3, beside: 'networks-run', side: 'right', size: 380 },
  component: () => import('./InspectorPanel.vue')
})
