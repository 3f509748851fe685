import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'hardware-validation',
  title: 'estimates.validation.title',
  icon: 'check',
  rooms: ['hardware'],
  place: { order: 16, beside: ['hardware-catalogue'], side: 'within' },
  component: () => import('./ValidationPanel.vue')
})
