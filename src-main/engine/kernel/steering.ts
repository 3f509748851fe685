import { modelWithId } from '../../../src-shared/catalogue/found-models'
import type { CompiledDrive, CompiledNetwork } from '../compile/compiled-network'
import { stimulusModels } from '../stimuli'
import type { ChangeSlot } from './change-slot'
import type { Control } from './control'
import type { DriveShard } from './drive-shard'

/** A number of a stimulus on one population that becomes another. */
export interface DriveChange {
  /** Index of the drive. */
  readonly drive: number
  /** `weight`, or a parameter of the stimulus. */
  readonly field: string
  /** In the unit of the parameter; of a weight in that of the receptor. */
  readonly value: number
}

/** One that takes effect with a step, the first it acts in: an odd one. */
export interface PlannedChange extends DriveChange {
  readonly step: number
}

/** Changes that have taken effect with a step. */
export interface Changed {
  readonly step: number
  readonly changes: readonly DriveChange[]
  /** So many of them, the first, had been planned when the run began. */
  readonly planned: number
}

/** The first step from which a change can act that all heard of at the end of a step. */
export const stepOfChange = (heardAt: number): number => heardAt + 1 + (heardAt % 2)

/**
 * Changes a worker's stimuli while a run goes on: as planned before, and as ordered meanwhile. What has been
 * ordered is heard of at a meeting of all workers, so they all change at the same step.
 */
export class Steering {
  /** Changes to come, by step; those that were planned come first in their step. */
  #coming: (PlannedChange & { readonly isPlanned: boolean })[]
  readonly #present: CompiledDrive[]
  #due: number
  #heard: number
  #told: Changed[] = []

  constructor(
    readonly network: CompiledNetwork,
    readonly drives: readonly DriveShard[],
    readonly slot: ChangeSlot,
    readonly control: Control,
    planned: readonly PlannedChange[]
  ) {
    this.#present = [...network.drives]
    this.#heard = 0
    this.#coming = planned
      .map((change) => ({ ...change, isPlanned: true }))
      .sort((a, b) => a.step - b.step)
    this.#due = this.#coming[0]?.step ?? Infinity
  }

  /** Makes stimuli what they are in a step. Cheap where nothing changes. */
  apply(step: number): void {
    if (step < this.#due) return
    const now = this.#coming.filter((change) => change.step <= step)
    this.#coming = this.#coming.filter((change) => change.step > step)
    this.#due = this.#coming[0]?.step ?? Infinity
    for (const change of now) this.#change(change)
    this.#told.push({
      step,
      changes: now.map(({ drive, field, value }) => ({ drive, field, value })),
      planned: now.filter(({ isPlanned }) => isPlanned).length
    })
  }

  /** Makes stimuli what they were at the end of a step from which a run goes on. */
  goOnFrom(step: number): void {
    for (const change of this.#coming.filter((one) => one.step <= step)) this.#change(change)
    this.#coming = this.#coming.filter((change) => change.step > step)
    this.#due = this.#coming[0]?.step ?? Infinity
  }

  /** Hears of what has been ordered; after every meeting. @param step its end */
  hear(step: number): void {
    const taken = this.control.changesTaken
    if (taken === this.#heard) return
    this.#heard = taken
    const at = stepOfChange(step)
    const ordered = this.slot.read().map((change) => ({ ...change, step: at, isPlanned: false }))
    this.#coming = [...this.#coming, ...ordered].sort((a, b) => a.step - b.step)
    this.#due = this.#coming[0]?.step ?? Infinity
  }

  /**
   * What has taken effect before the last meeting. By then everyone has heard of it, so that the next batch can
   * be written.
   */
  tell(): readonly Changed[] {
    const told = this.#told
    this.#told = []
    return told
  }

  #change({ drive: index, field, value, step }: PlannedChange): void {
    const before = this.#present[index]
    if (!before?.stimulus) throw new Error(`no stimulus ${index} to change`)
    const { stimulus } = before
    const values = field === 'weight' ? stimulus.values : { ...stimulus.values, [field]: value }
    const after: CompiledDrive = {
      ...before,
      weight: field === 'weight' ? value : before.weight,
      stimulus: { ...stimulus, values },
      drive: modelWithId(stimulusModels, stimulus.model).lower(values, this.network.dt)
    }
    this.#present[index] = after
    this.drives[index]?.change(after, step)
  }
}
