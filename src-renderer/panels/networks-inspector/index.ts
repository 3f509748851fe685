import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'networks-inspector',
  title: 'networks.inspector.title',
  icon: 'sliders',
  rooms: ['networks'],
  place: { order: 3, beside: 'networks-run', side: 'right', size: 360 },
  component: () => import('./InspectorPanel.vue')
})
