import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'networks-live',
  title: 'networks.live.title',
  icon: 'spikes',
  rooms: ['networks'],
  place: { order: 5, beside: 'networks-run', side: 'below', size: 680 },
  component: () => import('./LivePanel.vue')
})
