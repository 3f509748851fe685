import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'networks-canvas',
  title: 'drawing.title',
  icon: 'networks',
  rooms: ['networks'],
  place: { order: 5, beside: 'networks-run', side: 'below', size: 900, leastHeight: 220 },
  component: () => import('./CanvasPanel.vue')
})
