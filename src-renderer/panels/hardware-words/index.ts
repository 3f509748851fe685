import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'hardware-words',
  title: 'hardware.words.title',
  icon: 'notebook',
  rooms: ['hardware'],
  place: { order: 15, beside: ['hardware-catalogue'], side: 'within' },
  component: () => import('./WordsPanel.vue')
})
