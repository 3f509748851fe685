import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'crossbars-inspector',
  title: 'crossbars.array.title',
  icon: 'sliders',
  rooms: ['crossbars'],
  place: { order: 3, beside: 'networks-run', side: 'right', size: 380 },
  component: () => import('./InspectorPanel.vue')
})
