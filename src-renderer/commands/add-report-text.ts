import { addSection, freeId } from '../../src-shared/reports/edits'
import { useProject } from '../stores/project'
import { useReportDrafts } from '../stores/report-drafts'
import { defineCommand } from './command'

/** Adds a text of the user's own at the end of what he wrote, or behind the summary. */
export const addReportText = defineCommand({
  id: 'report.addText',
  title: 'reporting.commands.addText',
  group: 'run',
  when: () => useReportDrafts().document !== null && !useProject().isRepair,
  run: () => {
    const drafts = useReportDrafts()
    const now = drafts.document
    if (!now) return
    const id = freeId(now, 'text')
    const behind =
      now.sections.findLast(({ kind }) => kind === 'text')?.id ??
      (now.sections.some((one) => one.id === 'contents') ? 'contents' : null)
    drafts.edit(addSection(now, { id, kind: 'text', text: '' }, behind, ''))
  }
})
