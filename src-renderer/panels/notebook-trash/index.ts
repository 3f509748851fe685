import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'notebook-trash',
  title: 'notebook.trash.title',
  icon: 'trash',
  rooms: ['notebook'],
  place: { order: 5, beside: 'notebook', side: 'within', leastWidth: 420 },
  onDemand: true,
  component: () => import('./TrashPanel.vue')
})
