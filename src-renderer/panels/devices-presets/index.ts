import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'devices-presets',
  title: 'presets.title',
  icon: 'database',
  rooms: ['devices'],
  place: { order: 10, beside: ['devices-curves', 'devices-inspector'], side: 'within' },
  component: () => import('./PresetsPanel.vue')
})
