import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'experiment-note',
  title: 'notebook.note.title',
  icon: 'edit',
  rooms: ['networks', 'devices', 'crossbars'],
  place: { order: 90, leastWidth: 320 },
  onDemand: true,
  component: () => import('./NotePanel.vue')
})
