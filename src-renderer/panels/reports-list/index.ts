import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'reports-list',
  title: 'reporting.list.title',
  icon: 'list',
  rooms: ['reports'],
  place: { order: 1, beside: 'reports-preview', side: 'left', size: 250, leastWidth: 220 },
  component: () => import('./ListPanel.vue')
})
