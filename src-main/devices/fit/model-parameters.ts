import type { ModelDescription, ParameterDescription } from '../../../src-shared/catalogue'
import type { DeviceModel, DeviceValues } from '../models/device-model'
import type { RandomStream } from '../random'
import type { FreeParameter } from './free-parameter'

/** Random numbers of a device without any spread: what it does on average. */
export const noNoise: RandomStream = { uniform: () => 0.5, normal: () => 0 }

/** The start of a device is estimated in its own way, and temperature and limits are set by the experiment. */
const ofExperiment = /^(initial|start|ambient|temperature|compliance)|noise|spread|sigma/i

const isNumeric = (parameter: ParameterDescription) =>
  parameter.kind === 'quantity' || parameter.kind === 'number'

/** Parameters that can be estimated at all. */
export const numericParameters = ({ parameters }: ModelDescription): string[] =>
  Object.entries(parameters).flatMap(([name, parameter]) => (isNumeric(parameter) ? [name] : []))

/** Those that can be expected to follow from a measurement without noise statistics. */
export const estimable = (model: ModelDescription): string[] =>
  numericParameters(model).filter((name) => !ofExperiment.test(name))

/** Defaults of a model, with values put over them. */
export function valuesOf(
  model: DeviceModel,
  over: Readonly<Record<string, number | string | boolean>>
): Record<string, number | string | boolean> {
  const values: Record<string, number | string | boolean> = {}
  for (const [name, parameter] of Object.entries(model.parameters)) {
    const standard = 'default' in parameter ? parameter.default : undefined
    if (standard !== undefined && typeof standard !== 'object') values[name] = standard
  }
  return { ...values, ...over }
}

/** How far from the model's own value a start may be drawn, and a search may go. */
const drawFactor = 30
const reachFactor = 1e6

/** The range in which a parameter is looked for: its own limits, and a reach around its present value. */
export function freeParameterOf(
  model: ModelDescription,
  name: string,
  value: number
): FreeParameter | null {
  const parameter = model.parameters[name]
  if (!parameter || (parameter.kind !== 'quantity' && parameter.kind !== 'number')) return null
  const { label, symbol = '', min, max, above } = parameter
  const unit = parameter.kind === 'quantity' ? parameter.unit : '1'
  const common = { name, label, symbol, unit, ofModel: true }
  const least = above ?? min ?? -Infinity
  const most = max ?? Infinity
  // Shares and other numbers within one or two decades are looked for evenly, all others by decades.
  const isShare = unit === '1' && least === 0 && most <= 1
  const isNarrow = isShare || (least > 0 && most <= 1e3 * least)
  const keepsSign = value > 0 ? least >= 0 : value < 0 && most <= 0
  if (keepsSign && !isNarrow) {
    const at = (factor: number): number => Math.min(Math.max(value * factor, least), most)
    const [low, high] = [at(1 / reachFactor), at(reachFactor)]
    if (low === high || low === 0 || high === 0) return null
    const draw = [at(1 / drawFactor), at(drawFactor)] as const
    return {
      ...common,
      start: value,
      low,
      high,
      isLogarithmic: true,
      draw,
      floor: least,
      ceiling: most
    }
  }
  const reach = 3 * Math.max(Math.abs(value), 1)
  const low = Number.isFinite(least) ? least : Math.min(value - 100 * reach, -100)
  const high = Number.isFinite(most) ? most : Math.max(value + 100 * reach, 100)
  const draw = [Math.max(low, value - reach), Math.min(high, value + reach)] as const
  return { ...common, start: value, low, high, isLogarithmic: false, draw }
}

/** Whether values keep the relations that the model asks for. */
export function keepsConstraints(model: ModelDescription, values: DeviceValues): boolean {
  return (model.constraints ?? []).every(({ left, relation, right }) => {
    const [a, b] = [values[left], values[right]]
    if (typeof a !== 'number' || typeof b !== 'number') return true
    return relation === '<' ? a < b : relation === '<=' ? a <= b : a !== b
  })
}
