import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'networks-problems',
  title: 'networks.problems.title',
  icon: 'warning',
  rooms: ['networks'],
  place: { order: 6, beside: 'networks-live', side: 'below', size: 180 },
  component: () => import('./ProblemsPanel.vue')
})
