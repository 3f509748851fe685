import type { ChangeSlot, Changed, Control, DriveChange, PlannedChange } from '../engine'

/** A parameter of a stimulus that is to become another: on every population that the stimulus drives. */
export interface StimulusOrder {
  readonly stimulus: string
  /** `weight`, or a parameter. */
  readonly field: string
  readonly old: string | number
  readonly new: string | number
  readonly changes: readonly DriveChange[]
}

/** An order that was carried out with a step: the first it acted in. */
export interface PlannedOrder {
  readonly step: number
  readonly order: StimulusOrder
}

const isOfSame = (a: StimulusOrder, b: StimulusOrder): boolean =>
  a.stimulus === b.stimulus && a.field === b.field

/**
 * Orders to a run under way. One batch lies ready for the workers at a time; what comes meanwhile waits, and of
 * several orders for the same parameter only the last.
 */
export class StimulusOrders {
  #waiting: StimulusOrder[] = []
  #offered: StimulusOrder[] = []
  /** Planned ones whose step has not come. */
  readonly #planned: PlannedOrder[]

  constructor(
    readonly control: Control,
    readonly slot: ChangeSlot,
    planned: readonly PlannedOrder[],
    readonly done: (step: number, orders: readonly StimulusOrder[], wasPlanned: boolean) => void
  ) {
    this.#planned = [...planned].sort((a, b) => a.step - b.step)
  }

  order(order: StimulusOrder): void {
    const before = this.#waiting.find((one) => isOfSame(one, order))
    const rest = this.#waiting.filter((one) => one !== before)
    this.#waiting = [...rest, before ? { ...order, old: before.old } : order]
    this.#offer()
  }

  /** The workers have made changes. */
  take({ step, changes, planned }: Changed): void {
    for (let left = planned; left > 0;) {
      const next = this.#planned.shift()
      if (!next) throw new Error('a planned change that nobody had planned')
      left -= next.order.changes.length
      this.done(step, [next.order], true)
    }
    if (changes.length === planned) return
    const made = this.#offered
    this.#offered = []
    this.done(step, made, false)
    this.#offer()
  }

  /** What has been ordered and will not be done any more. */
  get left(): readonly StimulusOrder[] {
    return [...this.#offered, ...this.#waiting]
  }

  #offer(): void {
    if (this.#offered.length > 0 || this.#waiting.length === 0) return
    let room = this.slot.room
    const fits = this.#waiting.findIndex(({ changes }) => (room -= changes.length) < 0)
    this.#offered = this.#waiting.splice(0, fits < 0 ? this.#waiting.length : fits)
    this.slot.write(this.#offered.flatMap(({ changes }) => changes))
    this.control.orderChanges()
  }
}

/** Planned orders as the workers take them. */
export const plannedChanges = (planned: readonly PlannedOrder[]): readonly PlannedChange[] =>
  planned.flatMap(({ step, order }) => order.changes.map((change) => ({ ...change, step })))
