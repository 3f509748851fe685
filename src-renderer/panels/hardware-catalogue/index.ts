import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'hardware-catalogue',
  title: 'hardware.catalogue.title',
  icon: 'hardware',
  rooms: ['hardware'],
  place: { order: 1, leastWidth: 420 },
  component: () => import('./CataloguePanel.vue')
})
