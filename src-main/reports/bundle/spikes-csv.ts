import type { RecordingInfo } from '../../../src-shared/contract/runs'
import { fail, ok, type Result } from '../../../src-shared/result'
import type { ReadView } from '../report'
import { csvLine, headCell, numberCell } from './csv'
import { decimalsOf, onGrid } from './grid'

const mostSpikes = 200_000

/** Every spike as `time [ms],neuron`, piece by piece, however many there are. */
export async function* spikesCsv(
  recording: RecordingInfo,
  read: ReadView
): AsyncGenerator<Result<string>> {
  const { fromMs, toMs, intervalMs } = recording
  const decimals = decimalsOf(intervalMs)
  yield ok(csvLine([headCell('time', 'ms'), headCell('neuron', '')]))
  // Limits lie between grid points: no spike is on one, so none is missed and none comes twice.
  let from = fromMs - intervalMs / 2
  const end = toMs + intervalMs / 2
  let span = end - from
  while (from < end) {
    const to = Math.min(end, onGrid(from + span, fromMs, intervalMs))
    const view = await read<'spikes'>({ kind: 'spikes', fromMs: from, toMs: to, limit: mostSpikes })
    if (!view.ok) return yield view
    const { timesMs, neurons, total } = view.value
    if (total > timesMs.length) {
      if (span <= intervalMs) return yield fail(tooDense)
      span = Math.max(intervalMs, Math.min(span / 2, (span * mostSpikes * 0.8) / total))
      continue
    }
    yield ok(linesOf(timesMs, neurons, decimals))
    from = to
    if (total < mostSpikes / 4) span *= 2
  }
}

const tooDense = { code: 'failed', key: 'reports.failures.tooDense', details: {} } as const

function linesOf(times: Float64Array, neurons: Uint32Array, decimals: number): string {
  const lines: string[] = []
  for (const [i, time] of times.entries()) {
    const rounded = Number(time.toFixed(decimals))
    lines.push(csvLine([numberCell(rounded), numberCell(neurons[i] ?? null)]))
  }
  return lines.join('')
}
