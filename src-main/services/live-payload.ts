import type { Live, LiveTrace, LiveWeights } from '../../src-shared/contract/runs'
import type { RunId } from '../../src-shared/ids'
import type { CompiledNetwork } from '../engine'
import type { LivePiece } from '../pool'

/** A live piece in the contract's words. */
export function livePayload(id: RunId, network: CompiledNetwork, piece: LivePiece): Live {
  const { dt, populations } = network
  const { watched } = piece
  const fromMs = piece.fromStep * dt
  const toMs = piece.toStep * dt
  const seconds = (toMs - fromMs) / 1000
  return {
    id,
    fromMs,
    toMs,
    populations: populations.map(({ name, size }, i) => {
      const found = piece.populations[i]
      return {
        name,
        size,
        rateHz: seconds > 0 ? (found?.spikes ?? 0) / size / seconds : 0,
        timesMs: Float64Array.from(found?.steps ?? [], (step) => step * dt),
        neurons: found?.neurons ?? new Uint32Array(0),
        statistics: watched?.statistics[i] ?? null
      }
    }),
    traces: (watched?.traces ?? []).flatMap((trace) => traceOf(network, trace)),
    weights: (watched?.weights ?? []).flatMap((weights) => weightsOf(network, weights))
  }
}

type Watched = NonNullable<LivePiece['watched']>

function traceOf(
  { dt, recordings, populations }: CompiledNetwork,
  { recording: index, columns, steps, values }: Watched['traces'][number]
): readonly LiveTrace[] {
  const recording = recordings[index]
  const population = populations[recording?.population ?? -1]
  const state = population?.states[recording?.variables[0] ?? -1]
  if (!recording || !population || !state) return []
  return [
    {
      ...{ recording: recording.name, population: population.name },
      ...{ variable: state.name, unit: state.unit },
      neurons: columns.map((column) => recording.neurons?.[column] ?? column),
      timesMs: Float64Array.from(steps, (step) => step * dt),
      values
    }
  ]
}

function weightsOf(
  { dt, recordings, populations }: CompiledNetwork,
  { recording: index, step, ...spread }: Watched['weights'][number]
): readonly LiveWeights[] {
  const recording = recordings[index]
  if (!recording?.weights) return []
  const { name: projection, unit } = recording.weights
  const population = populations[recording.population]?.name ?? ''
  const named = { recording: recording.name, projection, population, unit }
  return [{ ...named, ...spread, atMs: step * dt }]
}
