import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'hardware-entry',
  title: 'hardware.entry.title',
  icon: 'info',
  rooms: ['hardware'],
  place: {
    order: 2,
    beside: ['hardware-catalogue'],
    side: 'right',
    size: 460,
    leastWidth: 340
  },
  component: () => import('./EntryPanel.vue')
})
