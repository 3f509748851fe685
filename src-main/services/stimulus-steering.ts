import type { StimulusDescription } from '../../src-shared/catalogue'
import { isJsonArray, isJsonObject, type Json } from '../../src-shared/experiments/json'
import {
  resolveNetwork,
  type NetworkModels
} from '../../src-shared/experiments/network/resolve-network'
import type { ResolvedStimulus } from '../../src-shared/experiments/network/resolved'
import { networkSchema } from '../../src-shared/experiments/network/schema'
import { changeLogKey, steerableFields } from '../../src-shared/experiments/network/steerable'
import type { LogLine } from '../../src-shared/contract/runs'
import { failure, ok, type Result } from '../../src-shared/result'
import { mostEventsPerStep, type CompiledNetwork, type DriveChange } from '../engine'
import type { PlannedOrder, StimulusOrder } from '../pool'

type JsonObject = { readonly [key: string]: Json }

export interface StimulusChange {
  readonly stimulus: string
  readonly field: string
  readonly value: string | number
}

/** What the stimuli of a run are now, and what a change makes of them. */
export class StimulusSteering {
  #stimuli: readonly JsonObject[]

  constructor(
    readonly document: Json,
    readonly network: CompiledNetwork,
    readonly catalogue: NetworkModels
  ) {
    const stimuli = isJsonObject(document) ? document['stimuli'] : undefined
    this.#stimuli = isJsonArray(stimuli) ? stimuli.filter(isJsonObject) : []
  }

  /** The changes that the log of a run tells of, in their order, to be made again. */
  planned(log: readonly LogLine[]): Result<readonly PlannedOrder[]> {
    const planned: PlannedOrder[] = []
    for (const { key, details } of log) {
      if (key !== changeLogKey) continue
      const { step, stimulus, field, new: value } = details
      const isWhole = typeof step === 'number' && typeof stimulus === 'string'
      if (!isWhole || typeof field !== 'string' || typeof value === 'boolean') continue
      const read = this.#read({ stimulus, field, value: value ?? '' })
      if (!read.ok) return read
      planned.push({ step, order: read.value.order })
    }
    return ok(planned)
  }

  /**
   * Reads one change, as the document would be read with it; from then on the stimulus is what it makes of it.
   * @returns null where it changes nothing
   */
  order(change: StimulusChange): Result<StimulusOrder | null> {
    const read = this.#read(change)
    if (!read.ok) return read
    return ok(read.value.isChange ? read.value.order : null)
  }

  #read({ stimulus: name, field, value }: StimulusChange): Result<{
    readonly order: StimulusOrder
    readonly isChange: boolean
  }> {
    const before = this.#stimuli.find((one) => one['name'] === name)
    if (!before) {
      const known = this.#stimuli.map((one) => String(one['name'])).join(', ') || '–'
      return failure('not-found', 'failures.run.noStimulus', { stimulus: name, known })
    }
    const model = this.catalogue.stimuli.find(({ id }) => id === before['model'])
    const fields = model ? steerableFields(model) : []
    if (!model || !fields.includes(field)) {
      const known = fields.join(', ') || '–'
      return failure('bad-input', 'failures.run.notSteerable', { stimulus: name, field, known })
    }
    const after = withField(before, field, value)
    const old = valueOf(before, field, model)
    const present = this.#resolve(before)
    const wanted = this.#resolve(after)
    if (!wanted.ok) return wanted
    if (!present.ok) return present
    const tooMany = this.#tooManyEvents(wanted.value, field)
    if (tooMany) return tooMany
    const changes = this.#changes(name, field, wanted.value)
    const unchanged = this.#changes(name, field, present.value)
    this.#stimuli = this.#stimuli.map((one) => (one === before ? after : one))
    const isChange = changes.some((change, i) => change.value !== unchanged[i]?.value)
    return ok({ order: { stimulus: name, field, old, new: value, changes }, isChange })
  }

  /** Everything but what a stimulus is read against is left out: that may be large. */
  #resolve(stimulus: JsonObject): Result<readonly ResolvedStimulus[]> {
    if (!isJsonObject(this.document)) return ok([])
    const { format, version, kind, simulation, definitions, populations } = this.document
    const read = networkSchema.safeParse({
      ...{ format, version, kind, name: 'steering', simulation, populations },
      ...(definitions === undefined ? {} : { definitions }),
      stimuli: [stimulus]
    })
    if (!read.success) return failure('bad-input', 'problems.invalid')
    const { network, problems } = resolveNetwork(read.data, this.catalogue)
    const problem = problems.find(({ severity }) => severity === 'error')
    if (problem) return failure('bad-input', problem.key, problem.details)
    return ok(network?.stimuli ?? [])
  }

  /** How the drives of a stimulus, one a population, change. */
  #changes(
    name: string,
    field: string,
    resolved: readonly ResolvedStimulus[]
  ): readonly DriveChange[] {
    const drives = this.network.drives.flatMap(({ stimulus }, i) =>
      stimulus?.name === name ? [i] : []
    )
    return drives.flatMap((drive, i) => {
      const value = field === 'weight' ? resolved[i]?.weight : resolved[i]?.values[field]
      return typeof value === 'number' ? [{ drive, field, value }] : []
    })
  }

  #tooManyEvents(resolved: readonly ResolvedStimulus[], field: string) {
    const values = resolved[0]?.values ?? {}
    const { rate, amplitude } = values
    // Of Poisson trains that swing, the crest.
    const hz = rate === undefined ? 0 : Number(rate) + Math.abs(Number(amplitude ?? 0))
    if ((hz * this.network.dt) / 1000 <= mostEventsPerStep) return null
    const limit = `${Math.floor((mostEventsPerStep * 1000) / this.network.dt)} Hz`
    return failure('bad-input', 'problems.tooHigh', { field, limit })
  }
}

function withField(stimulus: JsonObject, field: string, value: string | number): JsonObject {
  if (field === 'weight') return { ...stimulus, weight: value }
  const { parameters } = stimulus
  return {
    ...stimulus,
    parameters: { ...(isJsonObject(parameters) ? parameters : {}), [field]: value }
  }
}

/** What a document gives a field, or else its default. */
function valueOf(stimulus: JsonObject, field: string, model: StimulusDescription): string | number {
  const { parameters } = stimulus
  const given =
    field === 'weight'
      ? stimulus['weight']
      : isJsonObject(parameters)
        ? parameters[field]
        : undefined
  if (typeof given === 'string' || typeof given === 'number') return given
  const described = model.parameters[field]
  if (described?.kind === 'quantity') return `${described.default} ${described.unit}`
  return described && 'default' in described && typeof described.default === 'number'
    ? described.default
    : ''
}
