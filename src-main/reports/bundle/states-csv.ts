import type { RecordingInfo } from '../../../src-shared/contract/runs'
import { ok, type Result } from '../../../src-shared/result'
import type { ReadView } from '../report'
import { csvLine, headCell, numberCell } from './csv'
import { decimalsOf, gridOf } from './grid'

// Limits of one view (contract/views.ts) and of what is held at once.
const mostSamples = 8192
const mostNeurons = 64
const mostValues = 1_000_000

/** Every sample as `time [ms],neuron,v [mV]`, by time and then by neuron, piece by piece. */
export async function* statesCsv(
  recording: RecordingInfo,
  read: ReadView
): AsyncGenerator<Result<string>> {
  const { intervalMs, variables } = recording
  const neurons = recording.selection ?? Array.from({ length: recording.neurons }, (_, i) => i)
  const heads = variables.map(({ name, unit }) => headCell(name, unit))
  yield ok(csvLine([headCell('time', 'ms'), headCell('neuron', ''), ...heads]))
  const values = Math.max(1, neurons.length * variables.length)
  const samples = Math.max(1, Math.min(mostSamples, Math.floor(mostValues / values)))
  const grid = gridOf(recording)
  for (let first = 0; first < grid.points; first += samples) {
    const end = Math.min(grid.points, first + samples)
    const block = await readBlock(recording, grid.before(first), grid.before(end), read)
    if (!block.ok) return yield block
    yield ok(linesOf(block.value, neurons, decimalsOf(intervalMs)))
  }
}

interface Block {
  readonly timesMs: Float64Array
  /** Per variable, the samples of each neuron in the neurons' order. */
  readonly curves: readonly (readonly Float64Array[])[]
}

async function readBlock(
  recording: RecordingInfo,
  fromMs: number,
  toMs: number,
  read: ReadView
): Promise<Result<Block>> {
  let timesMs = new Float64Array()
  const curves: Float64Array[][] = []
  for (const { name } of recording.variables) {
    const own: Float64Array[] = []
    for (let i = 0; i < recording.neurons; i += mostNeurons) {
      const rows = Math.min(mostNeurons, recording.neurons - i)
      const view = await read<'trace'>({
        kind: 'trace',
        fromMs,
        toMs,
        variable: name,
        neurons: Array.from({ length: rows }, (_, row) => i + row),
        width: mostSamples
      })
      if (!view.ok) return view
      timesMs = new Float64Array(view.value.timesMs)
      own.push(...view.value.curves.map((curve) => curve.min))
    }
    curves.push(own)
  }
  return ok({ timesMs, curves })
}

function linesOf({ timesMs, curves }: Block, neurons: readonly number[], decimals: number): string {
  const lines: string[] = []
  for (const [sample, time] of timesMs.entries()) {
    const moment = numberCell(Number(time.toFixed(decimals)))
    for (const [i, neuron] of neurons.entries()) {
      const values = curves.map((own) => numberCell(own[i]?.[sample] ?? null))
      lines.push(csvLine([moment, numberCell(neuron), ...values]))
    }
  }
  return lines.join('')
}
