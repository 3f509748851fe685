import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'networks-live',
  title: 'networks.live.title',
  icon: 'spikes',
  rooms: ['networks'],
  place: { order: 6, beside: 'networks-canvas', side: 'within' },
  component: () => import('./LivePanel.vue')
})
