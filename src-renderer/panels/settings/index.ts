import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'settings',
  title: 'app.settings.title',
  icon: 'settings',
  rooms: ['notebook', 'networks'],
  // A panel of its own at the edge would leave the others too narrow to be read behind it.
  place: { order: 99, beside: ['networks-inspector', 'run-page'], side: 'within', size: 480 },
  onDemand: true,
  component: () => import('./SettingsPanel.vue')
})
