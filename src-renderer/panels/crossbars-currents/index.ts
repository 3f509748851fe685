import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'crossbars-currents',
  title: 'crossbars.currents.title',
  icon: 'chart',
  rooms: ['crossbars'],
  place: { order: 7, beside: 'crossbars-maps', side: 'within' },
  component: () => import('./CurrentsPanel.vue')
})
