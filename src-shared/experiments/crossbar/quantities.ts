import { readLaw, type Law } from '../network/law'
import type { Complaints } from '../network/complaints'
import { readQuantity, type Limits } from '../network/quantities'
import type { Distribution } from '../network/schema'
import type { Path } from '../problem'
import { parseUnit, quantityIn } from '../../units'

/** Reads quantities and complains where they stand. */
export class Quantities {
  constructor(readonly complaints: Complaints) {}

  /** @returns the number in `unit` */
  read(text: string | number, unit: string, path: Path, limits: Limits = {}): number | undefined {
    const read = readQuantity(text, unit, limits)
    if (read.ok) return read.value
    this.complaints.error(path, read.failure.key, read.failure.details)
    return undefined
  }

  law(distribution: Distribution, unit: string, path: Path, limits: Limits = {}): Law | undefined {
    const read = readLaw(distribution, unit, limits)
    if (read.ok) return read.value
    const { key, details, member } = read.failure
    this.complaints.error(member === null ? path : [...path, member], key, details)
    return undefined
  }

  /** Turns numbers in a unit of the document into `wanted`; complains about a unit of something else. */
  converter(unit: string, wanted: string, path: Path): ((value: number) => number) | undefined {
    const scale = this.#scale(unit, wanted, path)
    if (scale === undefined) return undefined
    // Division by a power of ten rounds once: 5 uS is the same number as 5e-6 S.
    const parts = Math.round(1 / scale)
    return parts > 1 && Math.abs(parts * scale - 1) < 1e-12
      ? (value) => value / parts
      : (value) => value * scale
  }

  #scale(unit: string, wanted: string, path: Path): number | undefined {
    if (!parseUnit(unit)) {
      this.complaints.error(path, 'problems.unknownUnit', { text: unit, unit })
      return undefined
    }
    const one = quantityIn(`1 ${unit}`, wanted)
    if (one.ok) return one.value
    return this.read(`1 ${unit}`, wanted, path)
  }
}
