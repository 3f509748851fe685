import { metricTitle } from '../../metric-title'
import type { Figure, Report, SweptReport } from '../../report'
import { drawMap } from '../../svg/map-drawing'
import { drawPlot } from '../../svg/plot'

const mostFigures = 6
/** What a result is judged by comes first. */
const usual = ['rate', 'accuracy', 'cvIsi', 'fano', 'synchrony', 'meanColumnError', 'power']

/**
 * Metrics of a sweep over its axes: lines with their spread over one axis, maps over two. Sweeps with more axes, or
 * whose points were drawn by chance, have a table only.
 */
export function sweepFigures(swept: SweptReport, { t }: Report): readonly Figure[] {
  const { detail, metrics } = swept
  if (detail.axes.length === 0 || detail.axes.length > 2) return []
  const rank = (name: string): number => (usual.includes(name) ? usual.indexOf(name) : usual.length)
  const varied = metrics
    .map((metric, at) => ({ metric, at }))
    .filter(({ at, metric }) => metric.name !== 'wallSeconds' && isVaried(swept, at))
    .toSorted((a, b) => rank(a.metric.name) - rank(b.metric.name))
    .slice(0, mostFigures)
  return varied.flatMap(({ metric, at }) => {
    const owner = metric.population === '' ? '' : ` (${metric.population})`
    const name = `${metricTitle(metric.name, t)}${owner}`
    const figure = detail.axes.length === 1 ? lineOf(swept, at, name, t) : mapOf(swept, at, name, t)
    return figure ?? []
  })
}

/** Whether a metric differs by more than rounding. */
function isVaried({ points }: SweptReport, metric: number): boolean {
  const values = points.flatMap(({ mean }) => mean[metric] ?? [])
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return high - low > 1e-6 * Math.max(Math.abs(low), Math.abs(high))
}

function lineOf(
  { detail, metrics, points }: SweptReport,
  metric: number,
  name: string,
  t: Report['t']
): Figure | null {
  const [axis] = detail.axes
  const about = metrics[metric]
  if (!axis || !about) return null
  const rows = points
    .flatMap(({ numbers, mean, sd }) => {
      const [x, y] = [numbers[0], mean[metric]]
      return typeof x === 'number' && typeof y === 'number' ? [{ x, y, sd: sd[metric] ?? 0 }] : []
    })
    .toSorted((a, b) => a.x - b.x)
  const x = rows.map((row) => row.x)
  const hasSpread = rows.some(({ sd }) => sd > 0)
  const words = { metric: name, axis: axis.name }
  return {
    width: 'half',
    svg: drawPlot({
      series: [
        ...(hasSpread
          ? [
              {
                look: 'band' as const,
                colour: 0,
                x,
                y: rows.map(({ y, sd }) => y - sd),
                top: rows.map(({ y, sd }) => y + sd)
              }
            ]
          : []),
        { look: 'line', colour: 0, x, y: rows.map(({ y }) => y) },
        { look: 'points', colour: 0, x, y: rows.map(({ y }) => y) }
      ],
      // Units of an axis are the experiment's, and are not scaled.
      x: { label: axis.unit === '' ? axis.name : `${axis.name} (${axis.unit})`, unit: '1' },
      y: { label: name, unit: about.unit || '1' },
      width: 'half',
      alternative: t('reports.figures.sweepLine', words)
    }),
    caption: t(hasSpread ? 'reports.captions.sweepBand' : 'reports.captions.sweepLine', words)
  }
}

function mapOf(
  { detail, metrics, points }: SweptReport,
  metric: number,
  name: string,
  t: Report['t']
): Figure | null {
  const [down, across] = detail.axes
  const about = metrics[metric]
  if (!down || !across || !about) return null
  const valuesOf = (axis: number): number[] =>
    [...new Set(points.flatMap(({ numbers }) => numbers[axis] ?? []))].toSorted((a, b) => a - b)
  const [rows, columns] = [valuesOf(0), valuesOf(1)]
  // Points that were drawn by chance make no grid.
  if (rows.length * columns.length !== points.length) return null
  const values = new Float64Array(rows.length * columns.length).fill(NaN)
  for (const { numbers, mean } of points) {
    const [row, column] = [rows.indexOf(numbers[0] ?? NaN), columns.indexOf(numbers[1] ?? NaN)]
    if (row >= 0 && column >= 0) values[row * columns.length + column] = mean[metric] ?? NaN
  }
  const words = {
    metric: name,
    row: `${down.name} (${rows.map((one) => `${one}`).join(', ')}${down.unit && ` ${down.unit}`})`,
    column: `${across.name} (${columns.map((one) => `${one}`).join(', ')}${across.unit && ` ${across.unit}`})`
  }
  return {
    width: 'half',
    svg: drawMap(
      { rows: rows.length, columns: columns.length, values },
      about.unit === '1' || about.unit === '' ? '' : about.unit,
      {
        row: t('reports.axes.stepOf', { axis: down.name }),
        column: t('reports.axes.stepOf', { axis: across.name }),
        alternative: t('reports.figures.sweepMap', words)
      },
      false
    ),
    caption: t('reports.captions.sweepMap', words)
  }
}
