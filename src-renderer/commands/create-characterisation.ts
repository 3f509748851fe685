import { useExperiments } from '../stores/experiments'
import { useProject } from '../stores/project'
import { useWorkbench } from '../stores/workbench'
import { useText } from '../ui/text'
import { defineCommand } from './command'

export const createCharacterisation = defineCommand({
  id: 'create.devices',
  title: 'devices.commands.create',
  group: 'experiment',
  when: () => !useProject().isRepair,
  run: async () => {
    const t = useText()
    await useExperiments().create({
      format: 'engram-experiment',
      version: 1,
      kind: 'characterisation',
      name: t('devices.names.experiment'),
      devices: [{ name: t('devices.names.device'), preset: 'reram-array-om' }],
      protocols: [{ name: t('devices.names.train'), model: 'pulse-train' }]
    })
    useWorkbench().goTo('devices')
  }
})
