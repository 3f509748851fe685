import { useOpenExperiment } from '../stores/open-experiment'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const fitMeasurement = defineCommand({
  id: 'measurement.fit',
  title: 'fitting.command',
  group: 'experiment',
  when: () => useOpenExperiment().characterisation !== null,
  run: () => useWorkbench().open({ room: 'devices', panel: 'devices-fit' })
})
