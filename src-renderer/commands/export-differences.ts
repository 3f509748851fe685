import { parametersCsv } from '../../src-shared/compare/csv'
import { useCompared } from '../stores/compared'
import { useComparison } from '../stores/comparison'
import { useSavedPlot } from '../stores/saved-plot'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const exportDifferences = defineCommand({
  id: 'comparison.exportParameters',
  title: 'compare.commands.exportParameters',
  group: 'run',
  when: () => useWorkbench().room === 'compare' && (useCompared().result?.runs.length ?? 0) > 1,
  run: async () => {
    const { result, differing } = useCompared()
    if (!result) return
    const { document } = useComparison()
    const rows = document?.showEqual === true ? result.parameters : differing
    const content = parametersCsv(result, rows)
    await useSavedPlot()({ name: `${document?.name ?? ''} differences`, format: 'csv', content })
  }
})
