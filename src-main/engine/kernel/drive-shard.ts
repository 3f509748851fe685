import type { CompiledDrive } from '../compile/compiled-network'
import type { Drive } from '../stimuli/stimulus-model'
import type { Arena } from './arena'
import { noiseDrive, piecesDrive, waveDrive } from './current-drives'
import type { Kernel } from './kernel-module'
import { eachPoisson, poissonDrive, poissonPiecesDrive, poissonWaveDrive } from './poisson-drives'
import type { PopulationShard } from './population-shard'
import type { Share } from './share'
import { eventsDrive } from './spike-drives'
import { firstFrom } from './wave'

/** One worker's part of a stimulus; steps count from 1. */
export interface DriveShard {
  /** Acts on its population before a step. */
  readonly act: (step: number) => void
  /**
   * Goes on as another drive of the same kind. No memory is handed out any more, and what has been drawn
   * stays drawn.
   * @param step the first in which it acts; an odd one, as Poisson trains draw for two steps at a time
   */
  readonly change: (to: CompiledDrive, step: number) => void
}

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
  /** Changes where the stimulus does. */
  weight: number
  /** Of the stimulus: it names its random streams. */
  readonly index: number
}

/** A drive of one kind: how it acts, and how it goes on with other numbers. */
export interface DriveOf<Kind extends Drive['kind']> {
  readonly act: (step: number) => void
  /** The weight of its place is the new one already. */
  readonly change: (to: Extract<Drive, { kind: Kind }>, step: number) => void
}

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
      return steered(place, drive, poissonDrive(drive.meanPerStep, place, context))
    case 'poisson-wave':
      return steered(place, drive, poissonWaveDrive(drive, place, context))
    case 'poisson-pieces':
      return steered(place, drive, poissonPiecesDrive(drive, place, context))
    case 'poisson-each':
      return steered(place, drive, eachPoisson(drive, place, context))
    case 'spikes':
      return steered(place, drive, allDrive(drive, place, context))
    case 'events':
      return steered(place, drive, eventsDrive(drive, place, context))
    case 'current':
      return steered(place, drive, piecesDrive(drive, population))
    case 'wave-current':
      return steered(place, drive, waveDrive(drive.wave, population))
    case 'noise-current':
      return steered(place, drive, noiseDrive(drive, place, context))
  }
}

/** Sees to it that only a drive of the same kind takes the place of another. */
function steered<Kind extends Drive['kind']>(
  place: DrivePlace,
  { kind }: { readonly kind: Kind },
  { act, change }: DriveOf<Kind>
): DriveShard {
  const isOfKind = (drive: Drive): drive is Extract<Drive, { kind: Kind }> => drive.kind === kind
  return {
    act,
    change: ({ drive, weight }, step) => {
      if (!isOfKind(drive)) throw new Error(`a drive of the kind ${drive.kind} in place of ${kind}`)
      place.weight = weight
      change(drive, step)
    }
  }
}

/** Spikes that reach every neuron. */
function allDrive(
  drive: Extract<Drive, { kind: 'spikes' }>,
  place: DrivePlace,
  { kernel }: DriveContext
): DriveOf<'spikes'> {
  const { population, receptor } = place
  const addToAll = kernel.fn('addToAll')
  let { steps } = drive
  let next = 0
  return {
    act: (step) => {
      for (; (steps[next] ?? Infinity) <= step; next++) {
        if (steps[next] === step) {
          addToAll(population.lanes, place.weight, population.inputOf(step, receptor))
        }
      }
    },
    change: (to, step) => {
      steps = to.steps
      next = firstFrom(steps, step)
    }
  }
}
