import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'compare-runs',
  title: 'compare.runs.title',
  icon: 'list',
  rooms: ['compare'],
  place: { order: 0, size: 290, leastWidth: 240 },
  component: () => import('./RunsPanel.vue')
})
