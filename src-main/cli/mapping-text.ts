import type { MappingOutcome, RankedChip } from '../../src-shared/contract/mappings'
import type { RunDetail } from '../../src-shared/contract/runs'
import { findingText, readableNumber, remedyText } from '../../src-shared/hardware/mapping-words'
import type { Translator } from '../../src-shared/locale'
import { plainNumber } from './plain-number'
import { textFacts, textTable } from './text-table'

/** What people read when a network has been mapped. */
export function mappingText(
  run: RunDetail,
  { activity, chips }: MappingOutcome,
  project: string,
  t: Translator
): string {
  const { number, name, state } = run
  const spiking = chips.filter(({ verdict }) => verdict !== 'not-a-spiking-target')
  const shown = spiking.length > 0 ? spiking : chips
  const table = textTable(
    [
      { head: t('mapping.cli.chipColumn') },
      { head: t('mapping.cli.verdict') },
      { head: t('mapping.cli.cores'), right: true },
      { head: t('mapping.cli.chips'), right: true },
      { head: `${t('mapping.cli.energy')} (J)`, right: true },
      { head: t('mapping.cli.rtf'), right: true },
      { head: t('mapping.cli.grade') },
      { head: t('mapping.cli.gain'), right: true }
    ],
    shown.map((chip) => [
      chip.id,
      t(`mapping.verdicts.${chip.verdict}`),
      countText(chip.cores),
      countText(chip.chips),
      chip.estimate?.energy ? plainNumber(chip.estimate.energy.best, 2) : '–',
      plainNumber(chip.estimate?.realTimeFactor ?? null, 3),
      chip.estimate?.grade ?? '–',
      gainText(chip)
    ])
  )
  const spikes = activity.populations.reduce((sum, one) => sum + one.spikes, 0)
  const numbers = {
    spikes: readableNumber(spikes, t.language),
    ms: readableNumber(activity.simulatedMs, t.language),
    rate: readableNumber(
      (spikes * 1000) /
        Math.max(
          1,
          activity.simulatedMs * activity.populations.reduce((sum, one) => sum + one.neurons, 0)
        ),
      t.language
    )
  }
  const basis = t(
    activity.basis === 'assumed' ? 'mapping.cli.assumed' : 'mapping.cli.measured',
    numbers
  )
  const reasons = shown
    .filter(({ findings }) => findings.length > 0)
    .map(({ id, findings, remedies }) =>
      [
        `${id}:`,
        ...findings.map((one) => `  ${findingText(one, t)}`),
        ...remedies.map(
          (one) =>
            `  → ${remedyText(one, t)} (${t(one.suffices ? 'mapping.suffices' : 'mapping.notAlone')})`
        )
      ].join('\n')
    )
  const facts: [string, string][] = [
    [t('cli.hash'), run.resultHash ?? '–'],
    [t('cli.project'), t('cli.projectRun', { number, project })]
  ]
  const heading = t('cli.runHeading', { number, name, state: t(`reports.states.${state}`) })
  return [heading, basis, table, reasons.join('\n'), textFacts(facts)].filter(Boolean).join('\n\n')
}

const countText = (count: number | null): string => (count === null ? '–' : String(count))

const gainText = ({ cost, sequentialCost }: RankedChip): string =>
  cost === null || !sequentialCost ? '–' : `${plainNumber(100 * (cost / sequentialCost - 1), 3)} %`
