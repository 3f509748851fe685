import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'hardware-scatter',
  title: 'hardware.scatter.title',
  icon: 'scatter',
  rooms: ['hardware'],
  place: { order: 13, beside: ['hardware-catalogue'], side: 'within' },
  component: () => import('./ScatterPanel.vue')
})
