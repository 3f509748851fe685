import { modelWithId } from '../../../src-shared/catalogue/found-models'
import type {
  ResolvedCharacterisation,
  ResolvedDevice
} from '../../../src-shared/experiments/characterisation/resolved'
import { ok, type Result } from '../../../src-shared/result'
import { deviceModels } from '../models'
import type { Device } from '../models/device-model'
import { makeRealDevice } from '../nonidealities/make-real-device'
import { protocols } from '../protocols'
import type { Curve } from '../protocols/protocol'
import { randomStream } from '../random'
import { drawLaw } from './draw-law'
import { nameKey } from './name-key'
import { unitAt } from './unit'

/** What was measured of one device by one protocol. */
export interface UnitResult {
  /** Points of each repeat. */
  readonly points: Uint32Array<ArrayBuffer>
  /** One array for each column of the protocol, the repeats one after another. */
  readonly columns: readonly Float64Array<ArrayBuffer>[]
  /** In the order of the protocol's figures; NaN where there is none. */
  readonly figures: Float64Array<ArrayBuffer>
}

/** Purposes of streams, beside those that non-idealities have. */
const purposes = { laws: 2, measuring: 3 } as const

/**
 * Measures one unit. The same plan and number give the same result, whoever measures it and in whichever order.
 * @param onRepeat called after each repeat; false ends the measurement
 * @returns null when it was ended early
 */
export function measureUnit(
  plan: ResolvedCharacterisation,
  number: number,
  onRepeat: () => boolean
): Result<UnitResult | null> {
  const unit = unitAt(plan, number)
  const device = plan.devices[unit.device]
  const wanted = plan.protocols[unit.protocol]
  const values = wanted?.values[unit.device]
  if (!device || !wanted || !values) throw new Error(`there is no unit ${number}`)
  const protocol = modelWithId(protocols, wanted.model)
  const model = modelWithId(deviceModels, device.model)
  const about = { ...model, readVoltage: device.readVoltage }
  const own = [nameKey(device.name), unit.index] as const
  const make = deviceMaker(device, plan.seed, own)
  const curves: Curve[] = []
  for (let repeat = 0; repeat < plan.population.repeats; repeat++) {
    const purpose = [...own, purposes.measuring, nameKey(wanted.name), repeat]
    const random = randomStream(plan.seed, ...purpose)
    const occasion = { about, make: () => make(repeat), random }
    const curve = protocol.measure(occasion, values)
    if (!curve.ok) return curve
    curves.push(curve.value)
    if (!onRepeat()) return ok(null)
  }
  const figures = protocol.evaluate(curves, values, about)
  return ok({
    points: Uint32Array.from(curves, (curve) => lengthOf(curve)),
    columns: protocol.columns.map(({ name }) => joined(curves.map((curve) => curve[name]))),
    figures: Float64Array.from(protocol.figures, (id) => plain(figures[id] ?? NaN))
  })
}

/** Makes one device of a population, again and again the same; what happens to it by chance differs by repeat. */
export function deviceMaker(
  { model, values, laws, spread, nonidealities, readVoltage }: ResolvedDevice,
  seed: number,
  own: readonly number[]
): (repeat: number) => Device {
  const random = randomStream(seed, ...own, purposes.laws)
  const drawn = laws.map(({ parameter, law }) => [parameter, drawLaw(law, random)] as const)
  const making = {
    model: modelWithId(deviceModels, model),
    values: { ...values, ...Object.fromEntries(drawn) },
    effects: nonidealities,
    spread,
    readVoltage
  }
  return (repeat) => makeRealDevice({ ...making, occasion: repeat }, seed, ...own)
}

const lengthOf = (curve: Curve): number => Object.values(curve)[0]?.length ?? 0

/** One after another. Every "not a number" gets the same bits, so that equal curves have equal hashes. */
function joined(parts: readonly (Float64Array | undefined)[]): Float64Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + (part?.length ?? 0), 0)
  const all = new Float64Array(length)
  let at = 0
  for (const part of parts) {
    if (!part) continue
    all.set(part, at)
    at += part.length
  }
  return all.map(plain)
}

const plain = (value: number): number => (Number.isNaN(value) ? NaN : value)
