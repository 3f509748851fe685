import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'networks-experiments',
  title: 'networks.experiments.title',
  icon: 'folder',
  rooms: ['networks', 'devices', 'crossbars'],
  place: { order: 2, beside: 'networks-run', side: 'left', size: 264 },
  component: () => import('./ExperimentsPanel.vue')
})
