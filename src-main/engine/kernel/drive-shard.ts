import type { CompiledDrive } from '../compile/compiled-network'
import type { Arena } from './arena'
import type { Kernel } from './kernel-module'
import { poissonTable } from './poisson-table'
import type { PopulationShard } from './population-shard'
import { purposes, type Share } from './share'

/** Acts on a population before each step; steps count from 1. */
export type DriveShard = (step: number) => void

export interface DriveContext {
  readonly kernel: Kernel
  readonly arena: Arena
  readonly share: Share
  readonly seed: number
}

/** Prepares one worker's part of a stimulus. @param index of the stimulus, which names its streams */
export function driveShard(
  { drive, receptor, weight }: CompiledDrive,
  index: number,
  population: PopulationShard,
  context: DriveContext
): DriveShard {
  switch (drive.kind) {
    case 'poisson':
      return poissonDrive(drive.meanPerStep, receptor, weight, index, population, context)
    case 'spikes': {
      const addToAll = context.kernel.fn('addToAll')
      let next = 0
      return (step) => {
        for (; (drive.steps[next] ?? Infinity) <= step; next++) {
          if (drive.steps[next] === step) {
            addToAll(population.lanes, weight, population.inputOf(step, receptor))
          }
        }
      }
    }
    case 'current': {
      let next = 0
      let present = 0
      return (step) => {
        for (; (drive.steps[next] ?? Infinity) <= step; next++) {
          const value = drive.values[next] ?? 0
          population.current += value - present
          present = value
        }
      }
    }
  }
}

function poissonDrive(
  mean: number,
  receptor: number,
  weight: number,
  index: number,
  population: PopulationShard,
  { kernel, arena, share, seed }: DriveContext
): DriveShard {
  const { base, thresholds } = poissonTable(mean)
  const stride = population.lanes * 4
  const streams = arena.allocate(stride * 4)
  const { seedLanes, poissonAdd } = {
    seedLanes: kernel.fn('seedLanes'),
    poissonAdd: kernel.fn('poissonAdd')
  }
  seedLanes(
    streams,
    stride,
    population.count,
    seed,
    purposes.drive,
    index,
    share.worker,
    share.workers
  )
  const table = arena.allocate(thresholds.length * 4)
  arena.words(table, thresholds.length).set(thresholds)
  const halves = arena.allocate(thresholds.length * 2)
  const upper = thresholds.map((threshold) => (threshold >>> 16) ^ 0x8000)
  arena.halves(halves, upper.length).set(upper)
  return (step) => {
    // One draw serves two steps.
    if (step % 2 === 0) return
    poissonAdd(
      population.lanes,
      streams,
      stride,
      table,
      halves,
      thresholds.length,
      base,
      weight,
      population.inputOf(step, receptor),
      population.inputOf(step + 1, receptor)
    )
  }
}
