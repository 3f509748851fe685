import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'networks-history',
  title: 'networks.history.title',
  icon: 'undo',
  rooms: ['networks', 'devices', 'crossbars'],
  place: { order: 8, beside: 'networks-problems', side: 'within' },
  component: () => import('./HistoryPanel.vue')
})
