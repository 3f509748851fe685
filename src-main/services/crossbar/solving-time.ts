import type { ResolvedCrossbar } from '../../../src-shared/experiments/crossbar/resolved'
import { cellSeconds } from '../../devices'

/** Seconds a cell of one solution with linear cells takes: a 1024 × 1024 array takes about half a second. */
const perCell = 0.5e-6
/** Solutions of a linear array that one with nonlinear cells takes: Newton's steps, or devices asked one by one. */
const newton = { sinh: 3, selector: 4, device: 60 } as const
/** A cell's part of one row of the effective matrix: rows begin with the solution of the one before. */
const perLine = 0.06e-6
/** Making, comparing and keeping a cell's numbers. */
const aroundCell = 0.6e-6
/** Starting the thread. */
const around = 0.25

/**
 * Says how long solving an array will take: what a solution costs by the cell, times the solutions that are asked
 * for; and for cells of a device what programming one takes, measured when the model is first met. An array like one
 * that has been solved takes as long a cell as then.
 */
export class SolvingTime {
  readonly #programming = new Map<string, number>()
  readonly #factors = new Map<string, number>()

  /** @returns seconds */
  estimate(crossbar: ResolvedCrossbar): number {
    return around + (this.#factors.get(nameOf(crossbar)) ?? 1) * this.#busy(crossbar)
  }

  /** Takes in how long a run took that has come to its end. @param seconds on the clock, pauses left out */
  learn(crossbar: ResolvedCrossbar, seconds: number): void {
    const busy = this.#busy(crossbar)
    if (seconds > 2 * around) this.#factors.set(nameOf(crossbar), (seconds - around) / busy)
  }

  #busy(crossbar: ResolvedCrossbar): number {
    const { rows, columns, nonlinearity, effectiveMatrix, drive, device } = crossbar
    const cells = rows * columns
    const each = perCell * (nonlinearity ? newton[nonlinearity.law] : 1)
    const margins = drive.kind === 'read' && drive.margin ? 2 : 0
    const lines = effectiveMatrix ? Math.min(rows, columns) : 0
    const programming = device ? this.#programmingOf(crossbar) : 0
    return cells * (aroundCell + each * (1 + margins) + perLine * lines + programming)
  }

  #programmingOf({ device }: ResolvedCrossbar): number {
    if (!device) return 0
    const name = JSON.stringify([device.model, device.nonidealities.map(({ id }) => id)])
    const found = this.#programming.get(name)
    if (found !== undefined) return found
    const measured = cellSeconds(device)
    this.#programming.set(name, measured)
    return measured
  }
}

/** Arrays of one name take equally long a cell, by and large. */
const nameOf = ({
  rows,
  columns,
  nonlinearity,
  effectiveMatrix,
  device,
  drive
}: ResolvedCrossbar) =>
  JSON.stringify([
    Math.round(Math.log2(rows * columns)),
    nonlinearity?.law ?? '',
    effectiveMatrix,
    device?.model ?? '',
    drive.kind
  ])
