import type { CurveSet } from '../../../../src-shared/contract/curves'
import type { CharacterisationDocument } from '../../../../src-shared/experiments/characterisation/schema'
import { ok, type Result } from '../../../../src-shared/result'
import { formatCount } from '../../numbers'
import type { Figure } from '../../report'
import { drawPlot, type PlotSeries } from '../../svg/plot'
import { axesOf, capital, characterisationIn, columnTitle, protocolNamed } from '../characterised'
import type { RunContext, RunFigures } from '../run-figures'

/** Fewer values are no distribution. */
const fewest = 3
const mostOfProtocol = 4
const points = 400

/** Something of which there is a distribution, in words and as a column of sets. */
interface Spread {
  readonly title: string
  readonly column: string
  readonly unit: string
  readonly content: CurveSet['content']
  readonly wantsLog: boolean
}

/** Cumulative distributions: of figures of merit over the devices, else of the curves' last points. */
export const figures: RunFigures = {
  order: 20,
  kind: 'characterisation',
  drawRun: async (context): Promise<Result<readonly Figure[]>> => {
    const document = characterisationIn(context.run)
    if (!document) return ok([])
    const drawn: Figure[] = []
    for (const { name } of document.protocols) {
      for (const spread of spreadsOf(context, document, name)) {
        const figure = await drawSpread(context, name, spread)
        if (!figure.ok) return figure
        if (figure.value) drawn.push(figure.value)
      }
    }
    return ok(drawn)
  }
}

function spreadsOf(
  { run, merits, catalogue, t }: RunContext,
  document: CharacterisationDocument,
  protocol: string
): readonly Spread[] {
  const rows = merits.filter(
    (row) => row.protocol === protocol && row.of === 'device' && row.count >= fewest && row.sd
  )
  const about = (id: string) => catalogue.figures.find((one) => one.id === id)
  const ids = [...new Set(rows.map(({ figure }) => figure))]
  // What tells good from bad comes first; of many figures a page shows few.
  const chosen = ids
    .toSorted((a, b) => Number(!about(a)?.better) - Number(!about(b)?.better))
    .slice(0, mostOfProtocol)
  if (chosen.length > 0) {
    return chosen.map((id) => ({
      title: t.text(about(id)?.title ?? { en: id, ko: id }),
      column: id,
      unit: rows.find(({ figure }) => figure === id)?.unit ?? '1',
      content: 'figures',
      wantsLog: about(id)?.logarithmic ?? false
    }))
  }
  const set = run.curves.find((one) => one.content === 'curves' && one.protocol === protocol)
  const description = protocolNamed(document, protocol, catalogue)
  if (!set || set.curves < fewest || !description) return []
  const { y, up } = axesOf(description, set, t)
  const title = capital(columnTitle(description.columns, set, y, t))
  return [{ title, column: y, unit: up.unit, content: 'curves', wantsLog: false }]
}

async function drawSpread(
  { client, run, t }: RunContext,
  protocol: string,
  { title, column, unit, content, wantsLog }: Spread
): Promise<Result<Figure | null>> {
  const series: PlotSeries[] = []
  const counts: number[] = []
  let isPositive = true
  const sets = run.curves.filter(
    (one) => one.content === content && one.protocol === protocol && one.curves > 0
  )
  for (const set of sets) {
    if (!set.columns.some(({ name }) => name === column)) continue
    const view = await client.call('curves.view', {
      id: run.id,
      set: set.id,
      view: { kind: 'distribution', column, points, at: 'last' }
    })
    if (!view.ok) return view
    if (view.value.kind !== 'distribution' || view.value.count < fewest) continue
    const { values, shares, count } = view.value
    isPositive &&= (values[0] ?? 0) > 0
    counts.push(count)
    series.push({
      look: 'steps',
      colour: series.length,
      name: set.device,
      x: [values[0] ?? NaN, ...values],
      y: [0, ...shares]
    })
  }
  if (series.length === 0) return ok(null)
  const least = Math.min(...series.map(({ x }) => x[0] ?? NaN))
  const most = Math.max(...series.map(({ x }) => x[x.length - 1] ?? NaN))
  // All alike: a line straight up shows nothing.
  if (!(most - least > 1e-9 * Math.max(Math.abs(most), Math.abs(least)))) return ok(null)
  const isLog = isPositive && most > (wantsLog ? 10 : 30) * least
  const words = {
    what: title,
    protocol,
    device: sets.map(({ device }) => device).join(', '),
    count: formatCount(Math.max(...counts))
  }
  const ofDevices = content === 'figures'
  return ok({
    width: 'half',
    svg: drawPlot({
      series,
      x: { label: title, unit, isLog },
      y: {
        label: t(ofDevices ? 'reports.axes.shareOfDevices' : 'reports.axes.shareOfCurves'),
        unit: '1',
        span: [0, 1]
      },
      width: 'half',
      alternative: t('reports.figures.distribution', words)
    }),
    caption: t(ofDevices ? 'reports.captions.figureSpread' : 'reports.captions.lastSpread', words)
  })
}
