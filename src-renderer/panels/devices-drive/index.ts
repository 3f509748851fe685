import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'devices-drive',
  title: 'devices.drive.title',
  icon: 'trace',
  rooms: ['devices'],
  place: { order: 12, beside: 'devices-inspector', side: 'below', size: 270 },
  component: () => import('./DrivePanel.vue')
})
