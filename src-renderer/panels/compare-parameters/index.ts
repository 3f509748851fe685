import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'compare-parameters',
  title: 'compare.parameters.title',
  icon: 'sliders',
  rooms: ['compare'],
  place: { order: 2, beside: 'compare-plots', side: 'above', size: 340, leastHeight: 140 },
  component: () => import('./ParametersPanel.vue')
})
