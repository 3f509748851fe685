import type { RecordingInfo } from '../../../src-shared/contract/runs'
import { ok, type Result } from '../../../src-shared/result'
import type { ReadView } from '../report'
import { csvLine, headCell, numberCell } from './csv'
import { decimalsOf, onGrid } from './grid'

// Limits of one view (contract/views.ts) and of what is held at once.
const mostSamples = 8192
const mostNeurons = 64
const mostValues = 1_000_000

/** Every sample as `time [ms],neuron,v [mV]`, by time and then by neuron, piece by piece. */
export async function* statesCsv(
  recording: RecordingInfo,
  read: ReadView
): AsyncGenerator<Result<string>> {
  const { fromMs, toMs, intervalMs, variables } = recording
  const neurons = recording.selection ?? Array.from({ length: recording.neurons }, (_, i) => i)
  const heads = variables.map(({ name, unit }) => headCell(name, unit))
  yield ok(csvLine([headCell('time', 'ms'), headCell('neuron', ''), ...heads]))
  const values = Math.max(1, neurons.length * variables.length)
  const samples = Math.max(1, Math.min(mostSamples, Math.floor(mostValues / values)))
  const end = toMs + intervalMs / 2
  let from = fromMs - intervalMs / 2
  while (from < end) {
    const to = Math.min(end, onGrid(from + (samples - 0.5) * intervalMs, fromMs, intervalMs))
    const block = await readBlock(recording, neurons, from, to, read)
    if (!block.ok) return yield block
    yield ok(linesOf(block.value, neurons, decimalsOf(intervalMs)))
    from = to
  }
}

interface Block {
  readonly timesMs: Float64Array
  /** Per variable, the samples of each neuron in the neurons' order. */
  readonly curves: readonly (readonly Float64Array[])[]
}

async function readBlock(
  recording: RecordingInfo,
  neurons: readonly number[],
  fromMs: number,
  toMs: number,
  read: ReadView
): Promise<Result<Block>> {
  let timesMs = new Float64Array()
  const curves: Float64Array[][] = []
  for (const { name } of recording.variables) {
    const own: Float64Array[] = []
    for (let i = 0; i < neurons.length; i += mostNeurons) {
      const view = await read<'trace'>({
        kind: 'trace',
        fromMs,
        toMs,
        variable: name,
        neurons: neurons.slice(i, i + mostNeurons),
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
