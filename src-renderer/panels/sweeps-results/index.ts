import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'sweeps-results',
  title: 'sweeps.results.title',
  icon: 'chart',
  rooms: ['sweeps'],
  place: { order: 3, beside: 'sweeps-inspector', side: 'right', size: 640, leastWidth: 360 },
  component: () => import('./ResultsPanel.vue')
})
