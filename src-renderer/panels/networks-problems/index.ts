import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'networks-problems',
  title: 'networks.problems.title',
  icon: 'warning',
  rooms: ['networks', 'devices', 'crossbars'],
  place: {
    order: 7,
    beside: ['networks-canvas', 'devices-curves', 'crossbars-maps'],
    side: 'below',
    size: 168
  },
  component: () => import('./ProblemsPanel.vue')
})
