import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'devices-figures',
  title: 'devices.figures.title',
  icon: 'list',
  rooms: ['devices'],
  place: { order: 6, beside: 'devices-curves', side: 'within' },
  component: () => import('./FiguresPanel.vue')
})
