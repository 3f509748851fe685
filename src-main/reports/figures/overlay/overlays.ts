import type { Compared, ComparedRun } from '../../../../src-shared/contract/comparisons'
import type { Translator } from '../../../../src-shared/locale'
import { formatNumber } from '../../numbers'
import { readerOf } from '../../read-view'
import type { Figure, ReportClient } from '../../report'
import { runLabel } from '../../run-label'
import { drawPlot, type PlotSeries } from '../../svg/plot'

const mostRuns = 8
const mostPopulations = 4
const bins = 80

/** The rates of each population in all runs of a comparison, over one another on one axis of time. */
export async function overlaysOf(
  client: ReportClient,
  { runs }: Compared,
  t: Translator
): Promise<readonly Figure[]> {
  const shown = runs.slice(0, mostRuns)
  const populations = [
    ...new Set(
      shown.flatMap(({ recordings }) =>
        recordings.flatMap(({ kind, population }) => (kind === 'spikes' ? population : []))
      )
    )
  ].slice(0, mostPopulations)
  const figures: Figure[] = []
  for (const population of populations) {
    const series = await ratesOf(client, shown, population)
    if (series.length < 2) continue
    const names = { population, count: series.length }
    figures.push({
      width: 'full',
      svg: drawPlot({
        series,
        x: { label: t('reports.axes.timeOf'), unit: 's' },
        y: { label: t('reports.axes.rateOf'), unit: 'Hz', span: [0, highest(series)] },
        width: 'full',
        alternative: t('reports.figures.overlay', names)
      }),
      caption: t('reports.captions.overlay', names)
    })
  }
  return figures
}

async function ratesOf(
  client: ReportClient,
  runs: readonly ComparedRun[],
  population: string
): Promise<PlotSeries[]> {
  const series: PlotSeries[] = []
  for (const [at, { run, recordings }] of runs.entries()) {
    const recording = recordings.find(
      (one) => one.kind === 'spikes' && one.population === population && one.toMs > one.fromMs
    )
    if (!recording) continue
    const { fromMs, toMs } = recording
    const read = readerOf(client, run.id, recording.id)
    const view = await read<'rate'>({ kind: 'rate', fromMs, toMs, bins })
    if (!view.ok) continue
    const { rateHz, binMs, fromMs: start } = view.value
    series.push({
      look: 'line',
      colour: at,
      x: Array.from(rateHz, (_, i) => (start + (i + 0.5) * binMs) / 1000),
      y: Array.from(rateHz),
      name: `${runLabel(run)} ${run.name}, ${formatNumber(run.seed)}`
    })
  }
  return series
}

const highest = (series: readonly PlotSeries[]): number =>
  Math.max(1, ...series.flatMap(({ y }) => Array.from(y))) * 1.05
