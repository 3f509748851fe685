import type { FitKind, FitRange } from '../../../src-shared/contract/fit'
import type { Text } from '../../../src-shared/locale/text'
import { failure, ok, type Result } from '../../../src-shared/result'
import { deviceModels } from '../models'
import type { DeviceModel } from '../models/device-model'
import { chooseFree } from './choose-free'
import type { DriftData, FitData } from './fit-data'
import type { FitProblem } from './fit-problem'
import { inRange, type FreeParameter } from './free-parameter'
import { estimable, numericParameters } from './model-parameters'
import {
  powerDrift,
  powerDriftProblem,
  stretchedDrift,
  stretchedDriftProblem
} from './problems/drift-laws'
import { ivProblem } from './problems/iv-device'
import { pulseDeviceProblem } from './problems/pulse-device'
import { pulseLawProblem } from './problems/pulse-law'
import { usualParameters } from './usual-parameters'

type Over = Readonly<Record<string, number | string | boolean>>

/** Something that can be fitted to one kind of curve. */
export interface FitModel {
  readonly id: string
  readonly title: Text
  readonly kind: FitKind
  readonly isDevice: boolean
  /** Whether it is among those that are compared when nobody names one. */
  readonly isUsual: boolean
  readonly parameters: readonly string[]
  /** Those that are estimated when nobody says which; none where that depends on the measurement. */
  readonly free: readonly string[]
  readonly problem: (
    data: FitData,
    free: readonly string[] | undefined,
    over: Over
  ) => FitProblem | null
}

const exponential = 'pulse-exponential'
const mostFreeIv = 10
const mostFreePulses = 5
const usualForPulses = /^step-(constant|linear|soft-bounds|exponential|power)$/

/** The models by kind of curve; a device model may fit several kinds. */
export const fitModels: readonly FitModel[] = [
  ...deviceModels.flatMap(modelsOf),
  lawOf(powerDrift, ['initialValue', 'driftExponent'], powerDriftProblem),
  lawOf(
    stretchedDrift,
    ['initialValue', 'finalValue', 'lifetime', 'stretch'],
    stretchedDriftProblem
  )
]

function modelsOf(model: DeviceModel): FitModel[] {
  const { id, title } = model
  const free = usualParameters[id] ?? []
  const common = { id, title, isDevice: true, parameters: numericParameters(model), free }
  const pulses: FitModel = {
    ...common,
    kind: 'pulses',
    isUsual: id === exponential || usualForPulses.test(id),
    problem: (data, free, over) => {
      if (data.kind !== 'pulses') return null
      if (id === exponential) return pulseLawProblem(model, data, free, over)
      const make = (names: readonly string[]) => pulseDeviceProblem(model, data, names, over)
      return withChosen(model, free, over, mostFreePulses, make)
    }
  }
  if (model.driven !== 'voltage' || model.reads !== 'conductance') return [pulses]
  const iv: FitModel = {
    ...common,
    kind: 'iv',
    isUsual: true,
    problem: (data, free, over) =>
      data.kind === 'iv'
        ? withChosen(model, free, over, mostFreeIv, (names) => ivProblem(model, data, names, over))
        : null
  }
  return [iv, pulses]
}

function lawOf(
  { id, title }: { readonly id: string; readonly title: Text },
  parameters: readonly string[],
  make: (data: DriftData) => FitProblem
): FitModel {
  const problem: FitModel['problem'] = (data) => (data.kind === 'drift' ? make(data) : null)
  return {
    id,
    title,
    kind: 'drift',
    isDevice: false,
    isUsual: true,
    parameters,
    free: parameters,
    problem
  }
}

/** Without a wish, those parameters are free that shape the curve in ways of their own. */
function withChosen(
  model: DeviceModel,
  free: readonly string[] | undefined,
  over: Over,
  most: number,
  make: (names: readonly string[]) => FitProblem
): FitProblem {
  if (free) return make(free)
  const usual = usualParameters[model.id]
  if (usual) return make(usual.filter((name) => name in model.parameters && !(name in over)))
  const all = make(estimable(model).filter((name) => !(name in over)))
  const chosen = chooseFree(all, most)
  return make(chosen)
}

/** What the user has decided about a fit. */
interface ProblemWishes {
  readonly free: readonly string[] | undefined
  readonly over: Over
  readonly ranges?: Readonly<Record<string, FitRange>> | undefined
}

/** Makes the problem of fitting a model to a curve; what was asked for is checked here. */
export function makeProblem(
  id: string,
  data: FitData,
  { free, over, ranges = {} }: ProblemWishes
): Result<FitProblem> {
  const candidates = fitModels.filter((model) => model.id === id)
  if (candidates.length === 0) {
    const models = fitModels.filter(({ kind }) => kind === data.kind).map((model) => model.id)
    return bad('noModel', { model: id, models: models.join(', ') })
  }
  const model = candidates.find(({ kind }) => kind === data.kind)
  if (!model) return bad('otherCurve', { model: id, kind: `@measurements.fit.kinds.${data.kind}` })
  const unknown = [...(free ?? []), ...Object.keys(over)].find((name) => !knows(model, name))
  if (unknown !== undefined) {
    return bad('noParameter', { model: id, name: unknown, names: model.parameters.join(', ') })
  }
  const problem = model.problem(data, free, over)
  if (!problem)
    return bad('otherCurve', { model: id, kind: `@measurements.fit.kinds.${data.kind}` })
  if (problem.parameters.length === 0) return bad('nothingFree', { model: id })
  const [points, needed] = [problem.compared.length, problem.parameters.length + 1]
  if (points < needed) return bad('tooFewPoints', { points, needed })
  const parameters: FreeParameter[] = []
  for (const parameter of problem.parameters) {
    const narrowed = inRange(parameter, ranges[parameter.name])
    if (!narrowed.ok) return narrowed
    parameters.push(narrowed.value)
  }
  return ok({ ...problem, parameters })
}

/** A choice of the model, such as its window, can be fixed but not estimated. */
const knows = (model: FitModel, name: string): boolean =>
  model.parameters.includes(name) ||
  deviceModels.some(({ id, parameters }) => id === model.id && name in parameters)

const bad = (key: string, details: Record<string, string | number>): Result<never> =>
  failure('bad-input', `failures.fit.${key}`, details)
