import type { Drive, Wave } from '../stimuli/stimulus-model'
import type { DriveContext, DriveOf, DrivePlace } from './drive-shard'
import type { PopulationShard } from './population-shard'
import { purposes } from './share'
import { pieceAt, waveAt } from './wave'

interface Course {
  readonly steps: readonly number[]
  readonly values: readonly number[]
}

/** A current of constant pieces into all neurons. */
export function piecesDrive(course: Course, population: PopulationShard): DriveOf<'current'> {
  const { act, become } = replacing(pieceAt(course), population)
  return { act, change: (to) => become(pieceAt(to)) }
}

/** A sinusoidal current into all neurons. */
export function waveDrive(wave: Wave, population: PopulationShard): DriveOf<'wave-current'> {
  const { act, become } = replacing((step) => waveAt(wave, step), population)
  return { act, change: (to) => become((step) => waveAt(to.wave, step)) }
}

/** Puts a current in the place of the one that it was before. */
function replacing(first: (step: number) => number, population: PopulationShard) {
  let present = 0
  let currentAt = first
  return {
    act: (step: number): void => {
      const value = currentAt(step)
      if (value === present) return
      population.current += value - present
      present = value
    },
    become: (next: (step: number) => number): void => {
      currentAt = next
    }
  }
}

/** A current of each neuron's own, drawn anew at each interval, and where its numbers change. */
export function noiseDrive(
  first: Extract<Drive, { kind: 'noise-current' }>,
  { population, index }: DrivePlace,
  { kernel, arena, share, seed }: DriveContext
): DriveOf<'noise-current'> {
  const { count, lanes } = population
  const streams = arena.allocate(lanes * 16)
  const values = arena.allocate(lanes * 8)
  const drawNormals = kernel.fn('drawNormals')
  const { worker, workers } = share
  kernel.fn('seedEach')(streams, count, seed, purposes.drive, index, worker, workers)
  let drive = first
  let changedAt = 0
  return {
    act: (step) => {
      const { mean, sd, swing, wave, every } = drive
      if (step < wave.from || step >= wave.until) return
      if ((step - wave.from) % every === 0 || step === changedAt) {
        // The variance is that of the interval's first step.
        const variance = sd * sd + (swing === 0 ? 0 : swing * swing * waveAt(wave, step))
        drawNormals(count, streams, values, mean, Math.sqrt(Math.max(0, variance)))
      }
      population.inject(step, values)
    },
    change: (to, step) => {
      drive = to
      changedAt = step
    }
  }
}
