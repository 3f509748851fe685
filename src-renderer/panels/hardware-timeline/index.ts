import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'hardware-timeline',
  title: 'hardware.timeline.title',
  icon: 'timeline',
  rooms: ['hardware'],
  place: { order: 12, beside: ['hardware-catalogue'], side: 'within' },
  component: () => import('./TimelinePanel.vue')
})
