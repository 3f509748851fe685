import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'hardware-baselines',
  title: 'estimates.baselines.title',
  icon: 'compare',
  rooms: ['hardware'],
  place: { order: 17, beside: ['hardware-catalogue'], side: 'within' },
  component: () => import('./BaselinesPanel.vue')
})
