import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'networks-structure',
  title: 'networks.structure.title',
  icon: 'networks',
  rooms: ['networks'],
  place: { order: 4, beside: 'networks-experiments', side: 'below', size: 420 },
  component: () => import('./StructurePanel.vue')
})
