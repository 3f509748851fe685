import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'devices-memories',
  title: 'memories.title',
  icon: 'list',
  rooms: ['devices'],
  place: { order: 11, beside: ['devices-curves', 'devices-inspector'], side: 'within' },
  component: () => import('./MemoriesPanel.vue')
})
