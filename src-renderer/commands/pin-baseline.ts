import { useComparison } from '../stores/comparison'
import { useCompared } from '../stores/compared'
import { useRuns } from '../stores/runs'
import { useSelection } from '../stores/selection'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

/** The one run that is meant: the chosen one of the notebook, or that with the focus in the Compare room. */
function meant(): { readonly id: string; readonly number: number } | undefined {
  if (useWorkbench().room === 'compare') {
    const { focused } = useComparison()
    return useCompared().result?.runs.find(({ run }) => run.id === focused)?.run
  }
  const [only, ...others] = useSelection().chosen
  if (only === undefined || others.length > 0) return undefined
  const row = useRuns().row(useSelection().current)
  return row?.id === only ? row : undefined
}

export const pinBaseline = defineCommand({
  id: 'comparison.pinBaseline',
  title: 'compare.commands.pinBaseline',
  group: 'run',
  when: () => meant() !== undefined,
  run: () => {
    const run = meant()
    if (run) return useComparison().pin(run.id, run.number)
  }
})
