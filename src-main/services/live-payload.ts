import type { Live } from '../../src-shared/contract/runs'
import type { RunId } from '../../src-shared/ids'
import type { CompiledNetwork } from '../engine'
import type { LivePiece } from '../pool'

/** A live piece in the contract's words. */
export function livePayload(
  id: RunId,
  { dt, populations }: CompiledNetwork,
  piece: LivePiece
): Live {
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
        neurons: found?.neurons ?? new Uint32Array(0)
      }
    })
  }
}
