import type { CompiledDrive } from '../compile/compiled-network'
import type { Drive } from '../stimuli/stimulus-model'
import type { Arena } from './arena'
import { noiseDrive, piecesDrive, waveDrive } from './current-drives'
import type { Kernel } from './kernel-module'
import { changingPoisson, eachPoisson, poissonDrive } from './poisson-drives'
import type { PopulationShard } from './population-shard'
import type { Share } from './share'
import { eventsDrive } from './spike-drives'
import { pieceAt, waveAt } from './wave'

/** Acts on a population before each step; steps count from 1. */
export type DriveShard = (step: number) => void

/** What a stimulus on one worker works with. */
export interface DriveContext {
  readonly kernel: Kernel
  readonly arena: Arena
  readonly share: Share
  readonly seed: number
}

/** Where a stimulus acts. */
export interface DrivePlace {
  readonly population: PopulationShard
  readonly receptor: number
  readonly weight: number
  /** Of the stimulus: it names its random streams. */
  readonly index: number
}

type DriveOf<Kind extends Drive['kind']> = Extract<Drive, { kind: Kind }>

/** Prepares one worker's part of a stimulus. @param index of the stimulus, which names its streams */
export function driveShard(
  { drive, receptor, weight }: CompiledDrive,
  index: number,
  population: PopulationShard,
  context: DriveContext
): DriveShard {
  const place: DrivePlace = { population, receptor, weight, index }
  switch (drive.kind) {
    case 'poisson':
      return poissonDrive(drive.meanPerStep, place, context)
    case 'poisson-wave': {
      const { wave } = drive
      const rateAt = (step: number): number => Math.max(0, waveAt(wave, step))
      return changingPoisson(rateAt, wave.offset + wave.amplitude, place, context)
    }
    case 'poisson-pieces':
      return changingPoisson(pieceAt(drive), Math.max(0, ...drive.values), place, context)
    case 'poisson-each':
      return eachPoisson(drive, place, context)
    case 'spikes':
      return allDrive(drive, place, context)
    case 'events':
      return eventsDrive(drive, place, context)
    case 'current':
      return piecesDrive(drive, population)
    case 'wave-current':
      return waveDrive(drive.wave, population)
    case 'noise-current':
      return noiseDrive(drive, place, context)
  }
}

/** Spikes that reach every neuron. */
function allDrive(
  { steps }: DriveOf<'spikes'>,
  { population, receptor, weight }: DrivePlace,
  { kernel }: DriveContext
): DriveShard {
  const addToAll = kernel.fn('addToAll')
  let next = 0
  return (step) => {
    for (; (steps[next] ?? Infinity) <= step; next++) {
      if (steps[next] === step) {
        addToAll(population.lanes, weight, population.inputOf(step, receptor))
      }
    }
  }
}
