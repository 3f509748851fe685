import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'hardware-emulation',
  title: 'emulation.title',
  icon: 'play',
  rooms: ['hardware'],
  place: { order: 18, beside: ['hardware-catalogue'], side: 'within' },
  component: () => import('./EmulationPanel.vue')
})
