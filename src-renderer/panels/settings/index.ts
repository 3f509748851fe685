import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'settings',
  title: 'app.settings.title',
  icon: 'settings',
  rooms: ['notebook', 'networks'],
  place: { order: 99, side: 'right', size: 480 },
  onDemand: true,
  component: () => import('./SettingsPanel.vue')
})
