import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'networks-history',
  title: 'networks.history.title',
  icon: 'undo',
  rooms: ['networks', 'devices', 'crossbars', 'sweeps', 'compare'],
  place: {
    order: 9,
    beside: ['networks-problems', 'compare-runs', 'sweeps-results'],
    side: 'within'
  },
  component: () => import('./HistoryPanel.vue')
})
