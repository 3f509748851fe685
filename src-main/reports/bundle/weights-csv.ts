import type { RecordingInfo } from '../../../src-shared/contract/runs'
import { ok, type Result } from '../../../src-shared/result'
import type { ReadView } from '../report'
import { csvLine, headCell, numberCell } from './csv'
import { decimalsOf, gridOf } from './grid'

// Limits of one view: contract/views.ts.
const mostSamples = 8192
const mostSynapses = 64

/**
 * Every sample as `time [ms],source,target,weight [pA]`: 64 synapses at a time, each block by time
 * and then in the order of target and source.
 */
export async function* weightsCsv(
  recording: RecordingInfo,
  read: ReadView
): AsyncGenerator<Result<string>> {
  const { neurons: synapses, intervalMs, variables } = recording
  const { name = '', unit = '' } = variables[0] ?? {}
  const heads = [headCell('source', ''), headCell('target', ''), headCell(name, unit)]
  yield ok(csvLine([headCell('time', 'ms'), ...heads]))
  const grid = gridOf(recording)
  const decimals = decimalsOf(intervalMs)
  for (let first = 0; first < synapses; first += mostSynapses) {
    const rows = Array.from(
      { length: Math.min(mostSynapses, synapses - first) },
      (_, i) => first + i
    )
    for (let point = 0; point < grid.points; point += mostSamples) {
      const end = Math.min(grid.points, point + mostSamples)
      const view = await read<'trace'>({
        kind: 'trace',
        fromMs: grid.before(point),
        toMs: grid.before(end),
        variable: name,
        neurons: rows,
        width: mostSamples
      })
      if (!view.ok) return yield view
      const lines: string[] = []
      for (const [sample, time] of view.value.timesMs.entries()) {
        const moment = numberCell(Number(time.toFixed(decimals)))
        for (const { source = NaN, target = NaN, min } of view.value.curves) {
          const ends = [numberCell(source), numberCell(target)]
          lines.push(csvLine([moment, ...ends, numberCell(min[sample] ?? null)]))
        }
      }
      yield ok(lines.join(''))
    }
  }
}
