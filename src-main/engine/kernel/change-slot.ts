import { modelWithId } from '../../../src-shared/catalogue/found-models'
import type { CompiledNetwork } from '../compile/compiled-network'
import { stimulusModels } from '../stimuli'
import type { DriveChange } from './steering'

/** Numbers that one change takes. */
const width = 3

/**
 * Where changes of stimuli lie ready for the workers of a run, a batch at a time: in shared memory, since
 * workers hear of nothing else while they step. A batch may be written when the one before was told of
 * as done.
 */
export class ChangeSlot {
  readonly #numbers: Float64Array

  constructor(
    readonly buffer: SharedArrayBuffer,
    readonly network: CompiledNetwork
  ) {
    this.#numbers = new Float64Array(buffer)
  }

  /** With room for so many changes as the network has drives, and some more. */
  static create(network: CompiledNetwork): ChangeSlot {
    const room = 64 + 2 * network.drives.length
    return new ChangeSlot(new SharedArrayBuffer(8 * (1 + width * room)), network)
  }

  /** Changes that one batch can hold. */
  get room(): number {
    return Math.floor((this.#numbers.length - 1) / width)
  }

  write(changes: readonly DriveChange[]): void {
    this.#numbers[0] = changes.length
    changes.forEach(({ drive, field, value }, i) => {
      this.#numbers.set([drive, this.#fields(drive).indexOf(field), value], 1 + i * width)
    })
  }

  read(): DriveChange[] {
    return Array.from({ length: this.#numbers[0] ?? 0 }, (_, i) => {
      const [drive = 0, field = 0, value = 0] = this.#numbers.subarray(1 + i * width)
      return { drive, field: this.#fields(drive)[field] ?? '', value }
    })
  }

  #fields(drive: number): readonly string[] {
    const stimulus = this.network.drives[drive]?.stimulus
    if (!stimulus) return []
    return ['weight', ...Object.keys(modelWithId(stimulusModels, stimulus.model).parameters)]
  }
}
