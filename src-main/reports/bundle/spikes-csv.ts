import type { RecordingInfo } from '../../../src-shared/contract/runs'
import { fail, ok, type Result } from '../../../src-shared/result'
import type { ReadView } from '../report'
import { csvLine, headCell, numberCell } from './csv'
import { decimalsOf, gridOf } from './grid'

const mostSpikes = 200_000

/** Every spike as `time [ms],neuron`, piece by piece, however many there are. */
export async function* spikesCsv(
  recording: RecordingInfo,
  read: ReadView
): AsyncGenerator<Result<string>> {
  const decimals = decimalsOf(recording.intervalMs)
  yield ok(csvLine([headCell('time', 'ms'), headCell('neuron', '')]))
  const grid = gridOf(recording)
  let points = grid.points
  for (let first = 0; first < grid.points;) {
    const end = Math.min(grid.points, first + points)
    const view = await read<'spikes'>({
      kind: 'spikes',
      fromMs: grid.before(first),
      toMs: grid.before(end),
      limit: mostSpikes
    })
    if (!view.ok) return yield view
    const { timesMs, neurons, total } = view.value
    if (total > timesMs.length) {
      if (points === 1) return yield fail(tooDense)
      points = Math.max(1, Math.floor(Math.min(points, end - first) / 2))
      continue
    }
    yield ok(linesOf(timesMs, neurons, decimals))
    first = end
    if (total < mostSpikes / 4) points *= 2
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
