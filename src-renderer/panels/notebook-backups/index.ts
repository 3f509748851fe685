import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'notebook-backups',
  title: 'notebook.backups.title',
  icon: 'save',
  rooms: ['notebook'],
  place: { order: 6, beside: 'notebook', side: 'within', leastWidth: 420 },
  onDemand: true,
  component: () => import('./BackupsPanel.vue')
})
