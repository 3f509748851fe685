import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'networks-experiments',
  title: 'networks.experiments.title',
  icon: 'folder',
  rooms: ['networks', 'devices', 'crossbars', 'sweeps'],
  place: { order: 2, beside: ['networks-run', 'sweeps-inspector'], side: 'left', size: 264 },
  component: () => import('./ExperimentsPanel.vue')
})
