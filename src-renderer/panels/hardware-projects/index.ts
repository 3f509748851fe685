import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'hardware-projects',
  title: 'hardware.projects.title',
  icon: 'folder',
  rooms: ['hardware'],
  place: { order: 14, beside: ['hardware-catalogue'], side: 'within' },
  component: () => import('./ProjectsPanel.vue')
})
