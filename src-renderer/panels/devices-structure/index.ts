import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'devices-structure',
  title: 'devices.structure.title',
  icon: 'devices',
  rooms: ['devices'],
  place: { order: 4, beside: 'networks-experiments', side: 'below', size: 400 },
  component: () => import('./StructurePanel.vue')
})
