import { ok, type Result } from '../../../src-shared/result'
import { html } from '../markup'
import { formatCount, formatNumber, formatWithUnit } from '../numbers'
import type { Figure, FigureKind } from '../report'
import { drawing, drawPanel, scaleOf, type Axis, type PanelPlace } from '../svg/panel'
import { roundUp } from '../svg/ticks'

const place: PanelPlace = { left: 62, top: 8, width: 284, height: 150 }
const mostBins = 60

/** Histogram of the intervals between the spikes of each neuron. */
export const figure: FigureKind = {
  order: 30,
  suits: (recording) => recording.kind === 'spikes' && recording.count > 1,
  draw: async (recording, read, t, colour): Promise<Result<readonly Figure[]>> => {
    const { fromMs, toMs, population } = recording
    const whole = await read<'isi'>({ kind: 'isi', fromMs, toMs, bins: mostBins, maxMs: null })
    if (!whole.ok) return whole
    const { bins, maxMs } = roundBins(whole.value.binMs * mostBins, recording.intervalMs)
    const isi = await read<'isi'>({ kind: 'isi', fromMs, toMs, bins, maxMs })
    if (!isi.ok) return isi
    const { counts, binMs, intervals, meanMs, cv } = isi.value
    if (intervals === 0) return ok([])
    const x: Axis = {
      from: 0,
      to: counts.length * binMs,
      ticks: 5,
      label: t('reports.axes.interval')
    }
    const highest = counts.reduce((most, count) => Math.max(most, count), 0)
    const y: Axis = { from: 0, to: roundUp(highest), ticks: 4, label: t('reports.axes.count') }
    const scale = scaleOf(place, x, y)
    const steps = Array.from(counts, (n, i) => `V${scale.y(n)}H${scale.x((i + 1) * binMs)}`).join(
      ''
    )
    const outline = `M${place.left} ${scale.y(0)}${steps}V${scale.y(0)}`
    const bars = html`<path d="${outline}Z" fill="${colour}" opacity="0.22" /><path
        class="curve"
        stroke="${colour}"
        d="${outline}"
      />`
    const values = {
      population,
      intervals: formatCount(intervals),
      mean: formatWithUnit(meanMs, 'ms', 3),
      cv: formatNumber(cv, 3),
      bin: formatNumber(binMs, 3)
    }
    const shown = counts.reduce((sum, count) => sum + count, 0)
    const longer = formatCount(intervals - shown)
    const beyond = intervals > shown ? [t('reports.captions.beyond', { count: longer })] : []
    return ok([
      {
        width: 'half',
        svg: drawing(360, 198, t('reports.figures.intervals', { population }), [
          drawPanel(place, x, y, bars)
        ]),
        caption: [t('reports.captions.intervals', values), ...beyond].join(' ')
      }
    ])
  }
}

/**
 * Bins of a round width that is a multiple of the grid step: others would hold now more, now fewer of
 * the possible intervals, and the histogram would show a pattern that is not in the spikes.
 */
function roundBins(longestMs: number, stepMs: number): { bins: number; maxMs: number } {
  const least = longestMs / mostBins / stepMs
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)))
  const steps = ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10) * power
  const bins = Math.max(1, Math.ceil(longestMs / (steps * stepMs) - 1e-9))
  return { bins, maxMs: bins * steps * stepMs }
}
