import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'sweeps-inspector',
  title: 'sweeps.plan.title',
  icon: 'sliders',
  rooms: ['sweeps'],
  place: { order: 1, leastWidth: 360 },
  component: () => import('./PlanPanel.vue')
})
