import { createHash } from 'node:crypto'
import type { ResolvedCharacterisation } from '../../src-shared/experiments/characterisation/resolved'
import { unitAt, type UnitResult } from '../devices'

/** Curves of one protocol on devices of one kind, device by device and repeat by repeat. */
export interface CurveBlock {
  /** Indices of the kind of device and of the protocol in the document. */
  readonly device: number
  readonly protocol: number
  /** Of each curve: the device in its population, the repeat, and how many points it has. */
  readonly devices: Uint32Array<ArrayBuffer>
  readonly repeats: Uint32Array<ArrayBuffer>
  readonly points: Uint32Array<ArrayBuffer>
  /** The curves one after another, column by column. */
  readonly columns: readonly Float64Array<ArrayBuffer>[]
}

/** Numbers in a block before it is handed over. */
const numbersPerBlock = 500_000

/** Gathers results that come in the order of their units: blocks to keep, figures, and a hash of all. */
export class CurveGatherer {
  readonly #hash = createHash('sha256')
  readonly #figures: Float64Array[][]
  #results: UnitResult[] = []
  #first = 0
  #numbers = 0

  constructor(readonly plan: ResolvedCharacterisation) {
    this.#figures = Array.from({ length: plan.devices.length * plan.protocols.length }, () => [])
  }

  /** @returns a block that is complete, if there is one now */
  take(result: UnitResult, unit: number): CurveBlock | null {
    const { devices } = this.plan.population
    this.#figures[Math.floor(unit / devices)]?.push(result.figures)
    this.#hash.update(result.points)
    for (const column of result.columns) this.#hash.update(column)
    if (this.#results.length === 0) this.#first = unit
    this.#results.push(result)
    this.#numbers += result.columns.reduce((sum, { length }) => sum + length, 0)
    const isLast = (unit + 1) % devices === 0
    return isLast || this.#numbers >= numbersPerBlock ? this.rest() : null
  }

  /** What has been taken but not handed over. */
  rest(): CurveBlock | null {
    const results = this.#results
    const [one] = results
    if (!one) return null
    this.#results = []
    this.#numbers = 0
    const { device, protocol, index } = unitAt(this.plan, this.#first)
    const curves = results.flatMap(({ points }, n) =>
      Array.from(points, (count, repeat) => ({ device: index + n, repeat, count }))
    )
    return {
      device,
      protocol,
      devices: Uint32Array.from(curves, (curve) => curve.device),
      repeats: Uint32Array.from(curves, (curve) => curve.repeat),
      points: Uint32Array.from(curves, (curve) => curve.count),
      columns: one.columns.map((_, i) => joined(results.map(({ columns }) => columns[i])))
    }
  }

  /** Figures of each device of a kind by a protocol, as far as they have come. */
  figures(device: number, protocol: number): readonly Float64Array[] {
    return this.#figures[device * this.plan.protocols.length + protocol] ?? []
  }

  /** Hash over document, seed and every number. @param document canonical JSON */
  digest(document: string): string {
    const parts = [
      'engram-characterisation-1',
      document,
      String(this.plan.seed),
      this.#hash.digest('hex')
    ]
    return createHash('sha256').update(parts.join('\n')).digest('hex')
  }
}

function joined(parts: readonly (Float64Array | undefined)[]): Float64Array<ArrayBuffer> {
  const all = new Float64Array(parts.reduce((sum, part) => sum + (part?.length ?? 0), 0))
  let at = 0
  for (const part of parts) {
    if (!part) continue
    all.set(part, at)
    at += part.length
  }
  return all
}
