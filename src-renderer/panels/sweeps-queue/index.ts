import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'sweeps-queue',
  title: 'sweeps.queue.started',
  icon: 'sweeps',
  rooms: ['sweeps'],
  place: { order: 4, beside: 'networks-experiments', side: 'below', size: 320 },
  component: () => import('./QueuePanel.vue')
})
