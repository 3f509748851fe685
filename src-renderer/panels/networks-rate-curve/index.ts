import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'networks-rate-curve',
  title: 'charts.rateCurve.title',
  icon: 'chart',
  rooms: ['networks'],
  place: { order: 20, beside: ['networks-live', 'networks-canvas'], side: 'within' },
  onDemand: true,
  component: () => import('./RateCurvePanel.vue')
})
