import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'reports-editor',
  title: 'reporting.editor.title',
  icon: 'edit',
  rooms: ['reports'],
  place: { order: 2, beside: 'reports-preview', side: 'left', size: 420, leastWidth: 340 },
  component: () => import('./EditorPanel.vue')
})
