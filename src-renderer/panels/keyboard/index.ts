import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'keyboard',
  title: 'desktop.keys.title',
  icon: 'command',
  rooms: ['notebook'],
  // A long table needs room: over what is largest in a room.
  place: {
    order: 98,
    beside: [
      ...['networks-canvas', 'notebook', 'devices-curves', 'crossbars-maps', 'sweeps-results'],
      ...['compare-plots', 'hardware-catalogue', 'reports-preview']
    ],
    side: 'within',
    size: 520
  },
  onDemand: true,
  component: () => import('./KeyboardPanel.vue')
})
