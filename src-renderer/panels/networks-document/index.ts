import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'networks-document',
  title: 'networks.document.title',
  icon: 'file',
  rooms: ['networks', 'devices', 'crossbars', 'sweeps'],
  place: { order: 8, beside: ['networks-problems', 'sweeps-results'], side: 'within' },
  component: () => import('./DocumentPanel.vue')
})
