import type { RunSummary } from '../../../src-shared/contract/runs'
import { useComparison } from '../../stores/comparison'
import { useJobs } from '../../stores/jobs'
import { useProject } from '../../stores/project'
import { useRunActions } from '../../stores/run-actions'
import { useRuns } from '../../stores/runs'
import { useSelection } from '../../stores/selection'
import { useTransfers } from '../../stores/transfers'
import { useTrash } from '../../stores/trash'
import type { MenuItem } from '../../ui/menu'
import { useText } from '../../ui/text'

/** The context menu of a run: what its page offers, without opening it. */
export function useRunMenu(): (run: RunSummary) => readonly MenuItem[] {
  const t = useText()
  const runs = useRuns()
  const selection = useSelection()
  const project = useProject()
  const actions = useRunActions()
  const jobs = useJobs()
  const trash = useTrash()
  const transfers = useTransfers()
  const comparison = useComparison()

  return (run) => {
    const isFixed = project.isRepair
    const isRunning = run.state === 'running'
    const many = selection.chosen.has(run.id) && selection.count > 1
    const ids = many ? [...selection.chosen] : [run.id]
    return [
      { label: t('notebook.open'), icon: 'file', shortcut: '↵', run: () => actions.open(run.id) },
      {
        label: run.star ? t('notebook.unstar') : t('notebook.star'),
        icon: 'star',
        shortcut: t('app.keys.space'),
        disabled: isFixed,
        run: async () => void (await runs.annotate(run.id, { star: !run.star }))
      },
      {
        label: t('notebook.repeat'),
        icon: 'repeat',
        separated: true,
        disabled: isFixed || isRunning,
        run: () => actions.repeat(run.id)
      },
      {
        label: t('notebook.verify'),
        icon: 'verify',
        disabled: isFixed || run.state !== 'done',
        run: () => actions.verify(run.id)
      },
      {
        label: t('notebook.duplicate'),
        icon: 'duplicate',
        disabled: isFixed,
        run: () => actions.duplicate(run)
      },
      {
        label: many ? t('notebook.reportMany', { count: ids.length }) : t('notebook.reportOne'),
        icon: 'report',
        separated: true,
        run: () => selection.report(ids)
      },
      {
        label: many ? t('compare.commands.compareSelected') : t('compare.commands.addToComparison'),
        icon: 'compare',
        disabled: isFixed,
        run: () => (many ? comparison.compare(ids) : comparison.add(ids))
      },
      ...(many
        ? [
            {
              label: t('compare.commands.addToComparison'),
              disabled: isFixed,
              run: () => comparison.add(ids)
            }
          ]
        : [
            {
              label: t('compare.commands.pinBaseline'),
              icon: 'pin' as const,
              disabled: isFixed,
              run: () => comparison.pin(run.id, run.number)
            }
          ]),
      ...(isRunning
        ? [
            {
              label: t('app.commands.cancelRun'),
              icon: 'stop' as const,
              danger: true,
              separated: true,
              run: async () => void (await jobs.cancel(run.id))
            }
          ]
        : [
            {
              label: many
                ? t('notebook.exportMany', { count: ids.length })
                : t('notebook.exportOne'),
              icon: 'database' as const,
              separated: true,
              run: () => transfers.exportRuns(ids)
            },
            {
              label: many ? t('notebook.trashMany', { count: ids.length }) : t('notebook.trashOne'),
              icon: 'trash' as const,
              shortcut: 'Delete',
              danger: true,
              disabled: isFixed,
              run: () => trash.putRuns(ids)
            }
          ])
    ]
  }
}
