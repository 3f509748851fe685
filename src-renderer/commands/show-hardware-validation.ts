import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showHardwareValidation = defineCommand({
  id: 'view.hardwareValidation',
  title: 'estimates.validation.command',
  group: 'view',
  run: () => useWorkbench().open({ room: 'hardware', panel: 'hardware-validation' })
})
