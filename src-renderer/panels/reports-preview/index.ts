import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'reports-preview',
  title: 'reporting.preview.title',
  icon: 'report',
  rooms: ['reports'],
  place: { order: 0, leastWidth: 360 },
  component: () => import('./PreviewPanel.vue')
})
