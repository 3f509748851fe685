import { useDeviceMoves } from '../stores/device-moves'
import { defineCommand } from './command'

export const moveDeviceItemDown = defineCommand({
  id: 'device.moveDown',
  title: 'devices.commands.moveDown',
  group: 'edit',
  when: () => useDeviceMoves().canMove(1),
  run: () => useDeviceMoves().move(1)
})
