import { useHardware } from '../stores/hardware'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const searchHardware = defineCommand({
  id: 'chip.find',
  title: 'hardware.catalogue.searchCommand',
  group: 'view',
  run: () => {
    useWorkbench().open({ room: 'hardware', panel: 'hardware-catalogue' })
    useHardware().searchAsked += 1
  }
})
