import { definePanel } from '../panel'

export const panel = definePanel({
  id: 'devices-drive',
  title: 'devices.drive.title',
  icon: 'trace',
  rooms: ['devices'],
  place: { order: 9, beside: 'devices-curves', side: 'below', size: 250 },
  component: () => import('./DrivePanel.vue')
})
