import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'reports-list',
  title: 'reporting.list.title',
  icon: 'list',
  rooms: ['reports'],
  place: { order: 0, size: 260, leastWidth: 220 },
  component: () => import('./ListPanel.vue')
})
