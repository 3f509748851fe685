import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'networks-problems',
  title: 'networks.problems.title',
  icon: 'warning',
  rooms: ['networks', 'devices', 'crossbars'],
  place: {
    order: 6,
    beside: ['networks-live', 'devices-curves', 'crossbars-maps'],
    side: 'below',
    size: 180
  },
  component: () => import('./ProblemsPanel.vue')
})
