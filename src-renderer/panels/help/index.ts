import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'help',
  title: 'manual.title',
  icon: 'help',
  rooms: ['notebook'],
  // Below the form that it explains; a column of its own would leave the others too narrow.
  place: {
    order: 97,
    beside: ['networks-inspector', 'devices-inspector', 'crossbars-inspector'],
    side: 'below',
    elsewhere: 'right',
    size: 460,
    leastWidth: 300
  },
  onDemand: true,
  component: () => import('./HelpPanel.vue')
})
