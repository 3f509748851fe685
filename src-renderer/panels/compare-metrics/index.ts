import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'compare-metrics',
  title: 'compare.metrics.title',
  icon: 'list',
  rooms: ['compare'],
  place: { order: 3, beside: 'compare-parameters', side: 'right', size: 540, leastWidth: 260 },
  component: () => import('./MetricsPanel.vue')
})
