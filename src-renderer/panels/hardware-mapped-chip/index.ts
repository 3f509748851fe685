import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'hardware-mapped-chip',
  title: 'mapping.chip.title',
  icon: 'hardware',
  rooms: ['hardware'],
  place: { order: 15, beside: ['hardware-entry'], side: 'within' },
  component: () => import('./ChipPanel.vue')
})
