import { showEqual } from '../../src-shared/compare/edits'
import { useComparison } from '../stores/comparison'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const showEqualParameters = defineCommand({
  id: 'comparison.showEqual',
  title: 'compare.commands.showEqual',
  group: 'view',
  when: () => useWorkbench().room === 'compare' && useComparison().document !== null,
  run: () => {
    const { document, edit } = useComparison()
    if (document) edit(showEqual(document, document.showEqual !== true))
  }
})
