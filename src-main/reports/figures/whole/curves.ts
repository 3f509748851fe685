import type { CurveSet, CurveView, CurveViewRequest } from '../../../../src-shared/contract/curves'
import { measuredPoints } from '../../../../src-shared/experiments/characterisation/curve-columns'
import type {
  CharacterisationDocument,
  Measurement
} from '../../../../src-shared/experiments/characterisation/schema'
import { ok, type Result } from '../../../../src-shared/result'
import { formatCount } from '../../numbers'
import type { Figure } from '../../report'
import { drawPlot, type PlotSeries } from '../../svg/plot'
import { axesOf, characterisationIn, protocolNamed } from '../characterised'
import type { RunContext, RunFigures } from '../run-figures'

/** Up to so many curves are drawn one by one, more as bands. */
const mostSingle = 6
const mostFigures = 80
const mostMeasured = 1500
const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95]

/** The curves of each kind of device under each protocol, with their spread and what was measured. */
export const figures: RunFigures = {
  order: 10,
  kind: 'characterisation',
  drawRun: async (context): Promise<Result<readonly Figure[]>> => {
    const document = characterisationIn(context.run)
    if (!document) return ok([])
    const sets = context.run.curves.filter(
      ({ content, curves }) => content === 'curves' && curves > 0
    )
    const isAlone = sets.length === 1
    const drawn: Figure[] = []
    for (const { name } of document.protocols) {
      for (const set of sets.filter(({ protocol }) => protocol === name)) {
        if (drawn.length >= mostFigures) return ok(drawn)
        const figure = await drawSet(context, document, set, isAlone ? 'full' : 'half')
        if (!figure.ok) return figure
        if (figure.value) drawn.push(figure.value)
      }
    }
    return ok(drawn)
  }
}

async function drawSet(
  { client, run, catalogue, t }: RunContext,
  document: CharacterisationDocument,
  set: CurveSet,
  width: Figure['width']
): Promise<Result<Figure | null>> {
  const protocol = protocolNamed(document, set.protocol, catalogue)
  if (!protocol) return ok(null)
  const { x, y, across, up } = axesOf(protocol, set, t)
  const points = width === 'full' ? 800 : 400
  const request: CurveViewRequest =
    set.curves > mostSingle
      ? { kind: 'bands', x, y, quantiles, points }
      : { kind: 'curves', x, y, points, most: mostSingle }
  const view = await client.call('curves.view', { id: run.id, set: set.id, view: request })
  if (!view.ok) return view
  const measured = measurementsFor(document, set).flatMap((measurement, n) => {
    const found = measuredPoints(measurement, x, y)
    return found ? [{ measurement, series: pointsOf(measurement, found, n + 1) }] : []
  })
  const names = { device: set.device, protocol: set.protocol, count: formatCount(set.curves) }
  const simulated = measured.length > 0 ? t('reports.figures.simulated') : undefined
  const words = [
    t(
      `reports.captions.${view.value.kind === 'bands' ? 'bands' : set.curves > 1 ? 'curves' : 'curve'}`,
      {
        ...names,
        what: up.label,
        over: across.label
      }
    ),
    ...measured.map(({ measurement }) =>
      measurement.source
        ? t('reports.captions.measuredIn', { name: measurement.name, source: measurement.source })
        : t('reports.captions.measured', { name: measurement.name })
    )
  ]
  return ok({
    width,
    svg: drawPlot({
      series: [...seriesOf(view.value, simulated), ...measured.map(({ series }) => series)],
      x: across,
      y: up,
      width,
      alternative: t('reports.figures.curves', names)
    }),
    caption: words.join(' ')
  })
}

const measurementsFor = (
  { measurements = [] }: CharacterisationDocument,
  { device, protocol }: CurveSet
): readonly Measurement[] =>
  measurements.filter(
    (one) =>
      (one.protocol === undefined || one.protocol === protocol) &&
      (one.device === undefined || one.device === device)
  )

/** Of more measured points than a drawing can show, evenly chosen ones. */
function pointsOf(
  { name }: Measurement,
  { x, y }: { readonly x: readonly number[]; readonly y: readonly number[] },
  colour: number
): PlotSeries {
  const every = Math.max(1, Math.ceil(y.length / mostMeasured))
  const kept = (values: readonly number[]) => values.filter((_, i) => i % every === 0)
  return { look: 'points', colour, name, x: kept(x), y: kept(y) }
}

/** @param name for the legend, where there is more than the simulation */
function seriesOf(view: CurveView, name: string | undefined): readonly PlotSeries[] {
  const named = name === undefined ? {} : { name }
  if (view.kind === 'curves') {
    return view.curves.map(({ x, y }) => ({
      look: view.curves.length > 1 ? 'thin' : 'line',
      colour: 0,
      x,
      y,
      ...named
    }))
  }
  if (view.kind !== 'bands') return []
  const { at: x, values } = view
  const [lowest, low, middle, high, highest] = values
  if (!lowest || !low || !middle || !high || !highest) return []
  return [
    { look: 'band', colour: 0, x, y: lowest, top: highest },
    { look: 'band', colour: 0, x, y: low, top: high },
    { look: 'line', colour: 0, x, y: middle, ...named }
  ]
}
