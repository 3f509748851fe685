import { useHardware } from '../stores/hardware'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const addChip = defineCommand({
  id: 'chip.add',
  title: 'hardware.chipFile.command',
  group: 'experiment',
  run: async () => {
    useWorkbench().goTo('hardware')
    const hardware = useHardware()
    await hardware.load()
    await hardware.addChip()
  }
})
