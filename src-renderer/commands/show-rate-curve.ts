import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showRateCurve = defineCommand({
  id: 'network.rateCurve',
  title: 'charts.rateCurve.command',
  group: 'view',
  run: () => useWorkbench().open({ room: 'networks', panel: 'networks-rate-curve' })
})
