import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'keyboard',
  title: 'desktop.keys.title',
  icon: 'command',
  rooms: ['notebook'],
  place: { order: 98, beside: ['settings', 'networks-inspector', 'run-page'], side: 'within', size: 520 }, // prettier-ignore
  onDemand: true,
  component: () => import('./KeyboardPanel.vue')
})
