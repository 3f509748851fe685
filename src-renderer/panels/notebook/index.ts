import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'notebook',
  title: 'notebook.title',
  icon: 'notebook',
  rooms: ['notebook'],
  place: { order: 0, leastWidth: 420 },
  component: () => import('./NotebookPanel.vue')
})
