import type { CompiledProjection } from '../compile/compiled-network'
import type { WeightGrid } from '../emulation/constraint'
import type { Arena } from './arena'
import type { Kernel } from './kernel-module'
import { purposes, type Share } from './share'

/** One worker's synapses of a projection, just drawn. */
export interface DrawnSynapses {
  readonly kernel: Kernel
  readonly arena: Arena
  readonly share: Share
  readonly index: number
  readonly synapses: number
  readonly sources: number
  readonly rows: number
  readonly targets: number
  readonly isWide: boolean
  /** 0 where all have the same. */
  readonly weights: number
  readonly delays: number
  readonly delayBits: 8 | 16
}

/**
 * Makes drawn weights and delays what a chip has for them, once: the step loop knows nothing of it.
 * @returns how many weights lay beyond the chip's largest
 */
export function constrainSynapses(projection: CompiledProjection, drawn: DrawnSynapses): number {
  const { chip } = projection
  if (!chip) return 0
  const { kernel, arena, share, synapses, weights, delays, delayBits } = drawn
  let beyond = 0
  if (weights !== 0) {
    if (chip.scale !== 1) kernel.fn('scaleWeights')(weights, synapses, chip.scale)
    if (chip.weights) beyond = toGrid(chip.weights, drawn)
    if (chip.gain && (chip.gain.synapses > 0 || chip.gain.targets > 0)) {
      const { lognormal, synapses: own, targets } = chip.gain
      const { rows, sources, index, isWide } = drawn
      const places = [rows, sources, drawn.targets, isWide ? 1 : 0, weights] as const
      const streams = [chip.seed, purposes.chipSynapse, index, projection.target] as const
      const { worker, workers } = share
      kernel.fn('spreadGains')(
        ...places,
        ...streams,
        worker,
        workers,
        lognormal ? 1 : 0,
        own,
        targets
      )
    }
  }
  if (delays !== 0 && chip.delays) {
    const table = arena.allocateFixed(chip.delays.length * 2)
    arena.halves(table, chip.delays.length).set(chip.delays)
    const wide = delayBits === 16 ? 1 : 0
    kernel.fn('mapDelays')(delays, synapses, wide, table, chip.delays.length)
  }
  return beyond
}

function toGrid(grid: WeightGrid, { kernel, arena, weights, synapses }: DrawnSynapses): number {
  switch (grid.kind) {
    case 'grid':
      return kernel.fn('weightsToGrid')(weights, synapses, grid.step, grid.most) >>> 0
    case 'float': {
      const { bits, least, most } = grid
      return kernel.fn('weightsToFloat')(weights, synapses, bits, least, most) >>> 0
    }
    case 'levels': {
      const { levels, edges } = grid
      const at = arena.allocateFixed(levels.length * 4)
      arena.singles(at, levels.length).set(levels)
      const edgesAt = arena.allocateFixed(edges.length * 8)
      arena.doubles(edgesAt, edges.length).set(edges)
      kernel.fn('weightsToLevels')(weights, synapses, at, edgesAt, levels.length)
      return 0
    }
  }
}
