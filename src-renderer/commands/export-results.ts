import { metricsCsv } from '../../src-shared/compare/csv'
import { columnTitle, groupTitle } from '../../src-shared/compare/words'
import { useCompared } from '../stores/compared'
import { useComparison } from '../stores/comparison'
import { useSavedPlot } from '../stores/saved-plot'
import { useWorkbench } from '../stores/workbench'
import { useText } from '../ui/text'
import { defineCommand } from './command'

export const exportResults = defineCommand({
  id: 'comparison.exportMetrics',
  title: 'compare.commands.exportMetrics',
  group: 'run',
  when: () => useWorkbench().room === 'compare' && (useCompared().result?.runs.length ?? 0) > 0,
  run: async () => {
    const t = useText()
    const { result, columns } = useCompared()
    if (!result) return
    const content = metricsCsv(
      result,
      columns,
      (column) =>
        [column.population, columnTitle(column, t)].filter((part) => part !== '').join(' '),
      result.groups.map((group) => groupTitle(group, result.runs))
    )
    const name = `${useComparison().document?.name ?? ''} results`
    await useSavedPlot()({ name, format: 'csv', content })
  }
})
