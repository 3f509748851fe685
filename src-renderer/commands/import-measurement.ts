import { useMeasurementImport } from '../stores/measurement-import'
import { useProject } from '../stores/project'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const importMeasurement = defineCommand({
  id: 'measurement.import',
  title: 'importing.command',
  group: 'experiment',
  key: 'Mod+Shift+M',
  when: () => !useProject().isRepair,
  run: async () => {
    if (await useMeasurementImport().open()) useWorkbench().goTo('devices')
  }
})
