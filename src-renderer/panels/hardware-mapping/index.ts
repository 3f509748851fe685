import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'hardware-mapping',
  title: 'mapping.ranking.title',
  icon: 'hardware',
  rooms: ['hardware'],
  place: { order: 14, beside: ['hardware-catalogue'], side: 'within' },
  component: () => import('./MappingPanel.vue')
})
