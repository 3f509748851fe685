import type { CrossbarLines } from '../../src-shared/contract/crossbars'
import type { RunDetail } from '../../src-shared/contract/runs'
import type { Translator } from '../../src-shared/locale'
import { plainNumber } from './plain-number'
import { textFacts, textTable } from './text-table'

const mostColumns = 20

/** What people read when a crossbar has been solved. */
export function crossbarText(
  run: RunDetail,
  { currents, idealCurrents, errors, wordCurrents }: CrossbarLines,
  project: string,
  t: Translator
): string {
  const { number, name, state, metrics, provenance } = run
  const facts: [string, string][] = [
    [
      t('crossbars.cli.array'),
      t('crossbars.cli.arrayOf', { rows: wordCurrents.length, columns: currents.length })
    ],
    ...metrics.map(({ name: metric, value, unit }): [string, string] => [
      t.dynamic(`metrics.${metric}`, {}),
      /Error$|Yield(Low|High)?$|^readMargin$/.test(metric)
        ? percent(value)
        : `${plainNumber(value, 5)} ${unit}`.trim()
    ]),
    [t('crossbars.cli.seconds'), `${plainNumber(provenance.simulateSeconds, 3)} s`],
    [t('cli.hash'), run.resultHash ?? '–'],
    [t('cli.project'), t('cli.projectRun', { number, project })]
  ]
  const shown = [...currents.keys()].slice(0, mostColumns)
  const table = textTable(
    [
      { head: t('crossbars.cli.column'), right: true },
      { head: `${t('crossbars.cli.current')} (A)`, right: true },
      { head: `${t('crossbars.cli.ideal')} (A)`, right: true },
      { head: t('crossbars.cli.error'), right: true }
    ],
    shown.map((j) => [
      String(j),
      plainNumber(currents[j] ?? null, 8),
      plainNumber(idealCurrents[j] ?? null, 8),
      percent(errors[j] ?? null)
    ])
  )
  const rest = currents.length - shown.length
  const more = rest > 0 ? t('crossbars.cli.moreColumns', { count: rest }) : ''
  const heading = t('cli.runHeading', { number, name, state: t(`reports.states.${state}`) })
  return [heading, [table, more].filter(Boolean).join('\n'), textFacts(facts)].join('\n\n')
}

const percent = (share: number | null): string =>
  share === null || Number.isNaN(share) ? '–' : `${plainNumber(100 * share, 4)} %`
