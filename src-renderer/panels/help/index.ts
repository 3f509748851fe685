import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'help',
  title: 'manual.title',
  icon: 'help',
  rooms: ['notebook'],
  place: { order: 97, side: 'right', size: 460, leastWidth: 320 },
  onDemand: true,
  component: () => import('./HelpPanel.vue')
})
