import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'hardware-compare',
  title: 'hardware.compare.title',
  icon: 'compare',
  rooms: ['hardware'],
  place: { order: 11, beside: ['hardware-catalogue'], side: 'within' },
  component: () => import('./ComparePanel.vue')
})
