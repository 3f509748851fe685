import type { Client } from '../../src-shared/contract/client'
import type { FigureRow } from '../../src-shared/contract/curves'
import type { RunDetail } from '../../src-shared/contract/runs'
import type { Translator } from '../../src-shared/locale'
import { plainCount, plainNumber } from './plain-number'
import { textFacts, textTable } from './text-table'

/** What people read when devices have been measured: a table of figures for each device and protocol. */
export async function characterisationText(
  run: RunDetail,
  rows: readonly FigureRow[],
  project: string,
  client: Client,
  t: Translator
): Promise<string> {
  const catalogue = await client.call('catalogue.list', {})
  const titles = new Map(
    catalogue.ok ? catalogue.value.figures.map(({ id, title }) => [id, t.text(title)]) : []
  )
  const places = [...new Set(rows.map((row) => placeOf(row)))]
  const tables = places.map((place) => {
    const own = rows.filter((row) => placeOf(row) === place)
    return `${place}\n\n${figureTable(own, titles, t)}`
  })
  const curves = run.curves
    .filter(({ content }) => content === 'curves')
    .reduce((sum, set) => sum + set.curves, 0)
  const facts: [string, string][] = [
    [t('cli.characterize.measured'), plainCount(curves)],
    [t('cli.needed'), `${plainNumber(run.wallSeconds, 3)} s`],
    [t('cli.threadsAndSeed'), `${run.provenance.threads}, ${run.seed}`],
    [t('cli.hash'), run.resultHash ?? '–'],
    [t('cli.project'), t('cli.projectRun', { number: run.number, project })]
  ]
  const heading = t('cli.runHeading', {
    number: run.number,
    name: run.name,
    state: t(`reports.states.${run.state}`)
  })
  return [heading, ...tables, textFacts(facts)].join('\n\n')
}

const placeOf = ({ device, protocol }: FigureRow): string =>
  protocol === '' ? device : `${device} · ${protocol}`

function figureTable(
  rows: readonly FigureRow[],
  titles: ReadonlyMap<string, string>,
  t: Translator
): string {
  const several = rows.some(({ count }) => count > 1)
  const spread = several
    ? [
        { head: t('cli.characterize.low'), right: true },
        { head: t('cli.characterize.high'), right: true },
        { head: t('cli.characterize.devices'), right: true }
      ]
    : []
  return textTable(
    [
      { head: t('cli.characterize.figure') },
      { head: t(several ? 'cli.characterize.median' : 'cli.characterize.value'), right: true },
      { head: t('cli.characterize.unit') },
      ...spread
    ],
    rows.map((row) => [
      titles.get(row.figure) ?? row.figure,
      plainNumber(row.value),
      row.unit === '1' ? '' : row.unit,
      ...(several ? [plainNumber(row.q05), plainNumber(row.q95), plainCount(row.count)] : [])
    ])
  )
}
