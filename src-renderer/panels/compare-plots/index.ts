import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'compare-plots',
  title: 'compare.plots.title',
  icon: 'chart',
  rooms: ['compare'],
  place: { order: 1, beside: 'compare-runs', side: 'right', size: 1060, leastWidth: 400 },
  component: () => import('./PlotsPanel.vue')
})
