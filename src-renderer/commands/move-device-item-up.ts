import { useDeviceMoves } from '../stores/device-moves'
import { defineCommand } from './command'

export const moveDeviceItemUp = defineCommand({
  id: 'device.moveUp',
  title: 'devices.commands.moveUp',
  group: 'edit',
  when: () => useDeviceMoves().canMove(-1),
  run: () => useDeviceMoves().move(-1)
})
