import type { Drive, Wave } from '../stimuli/stimulus-model'
import type { DriveContext, DrivePlace, DriveShard } from './drive-shard'
import type { PopulationShard } from './population-shard'
import { purposes } from './share'
import { pieceAt, waveAt } from './wave'

/** A current of constant pieces into all neurons. */
export function piecesDrive(
  course: { readonly steps: readonly number[]; readonly values: readonly number[] },
  population: PopulationShard
): DriveShard {
  return replacing(pieceAt(course), population)
}

/** A sinusoidal current into all neurons. */
export const waveDrive = (wave: Wave, population: PopulationShard): DriveShard =>
  replacing((step) => waveAt(wave, step), population)

/** Puts a current in the place of the one that it was before. */
function replacing(currentAt: (step: number) => number, population: PopulationShard): DriveShard {
  let present = 0
  return (step) => {
    const value = currentAt(step)
    if (value === present) return
    population.current += value - present
    present = value
  }
}

/** A current of each neuron's own, drawn anew at each interval. */
export function noiseDrive(
  { mean, sd, swing, wave, every }: Extract<Drive, { kind: 'noise-current' }>,
  { population, index }: DrivePlace,
  { kernel, arena, share, seed }: DriveContext
): DriveShard {
  const { count, lanes } = population
  const streams = arena.allocate(lanes * 16)
  const values = arena.allocate(lanes * 8)
  const drawNormals = kernel.fn('drawNormals')
  const { worker, workers } = share
  kernel.fn('seedEach')(streams, count, seed, purposes.drive, index, worker, workers)
  return (step) => {
    if (step < wave.from || step >= wave.until) return
    if ((step - wave.from) % every === 0) {
      // The variance is that of the interval's first step.
      const variance = sd * sd + (swing === 0 ? 0 : swing * swing * waveAt(wave, step))
      drawNormals(count, streams, values, mean, Math.sqrt(Math.max(0, variance)))
    }
    population.inject(step, values)
  }
}
