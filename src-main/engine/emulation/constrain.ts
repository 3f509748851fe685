import type { CheckedDefinition } from '../../../src-shared/experiments/network/equations'
import type { ResolvedEmulation } from '../../../src-shared/experiments/network/emulation/resolve-emulation'
import type {
  Connections,
  ResolvedNetwork,
  ResolvedProjection,
  ResolvedRecorder,
  ResolvedStimulus
} from '../../../src-shared/experiments/network/resolved'
import { modelWithId } from '../../../src-shared/catalogue/found-models'
import type { CompiledNetwork, KernelLaw } from '../compile/compiled-network'
import { neuronModels } from '../neurons'
import { stimulusModels } from '../stimuli'
import { chipNeuron, type ChipPopulation } from './chip-neuron'
import type { Sample } from './cluster'
import {
  onGrid,
  type PopulationConstraint,
  type ProjectionConstraint,
  type StateFormat,
  type WeightGrid
} from './constraint'
import { delaySamples, delayTable } from './delay-table'
import { Findings, short, type Finding } from './finding'
import { frozen, nameAt, onStep } from './other-step'
import { leakyOf } from './leaky'
import { spreadNeuron } from './spread-neuron'
import { floatOf, gridsFor, levelsUsed, topOf, weightError, type Incoming } from './weight-grids'
import { samplesOf } from './weight-profile'
import type { Problem } from '../../../src-shared/experiments/problem'

/** A network as a chip would have it. */
export interface Constrained {
  readonly network: ResolvedNetwork
  readonly populations: readonly (PopulationConstraint | null)[]
  readonly projections: readonly (ProjectionConstraint | null)[]
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
}

/** Synapses that a projection is expected to have. */
export type ExpectedSynapses = (projection: number, network: ResolvedNetwork) => number

/**
 * Puts a network under the rules of its chip: other step, neurons, weights and delays, and what the chip does to
 * them while it runs. Without rules that are switched on, the network stays as it is.
 */
export function constrain(given: ResolvedNetwork, expected: ExpectedSynapses): Constrained {
  const { emulation } = given
  if (!emulation) {
    const none = { populations: [], projections: [], findings: [], problems: [] }
    return { network: given, ...none }
  }
  const findings = new Findings()
  const network = frozen(onStep(given, emulation, findings), emulation, findings)
  return new Chip(network, emulation, findings, expected).constrain()
}

/** Millivolts, nanoamperes and microsiemens are the ones of s16.15. */
const unitOfFixed: Readonly<Record<string, number>> = { pA: 1000, nS: 1000, 'pA/ms': 1000 }

/** Below this, a synapse's gain would have changed its sign. */
const leastFactor = 0.05

class Chip {
  readonly #definitions: CheckedDefinition[] = []
  readonly #dt: number

  constructor(
    readonly network: ResolvedNetwork,
    readonly rules: ResolvedEmulation,
    readonly findings: Findings,
    readonly expected: ExpectedSynapses
  ) {
    this.#dt = network.timeStepMs
  }

  constrain(): Constrained {
    const { network, findings } = this
    this.#refuse()
    const chips = network.populations.map((_, i) => this.#neuron(i))
    const factorOf = (target: number, receptor: number): number =>
      chips[target]?.factors[receptor] ?? 1
    const isMoved = (target: number): boolean => chips[target] !== null
    const spread = network.populations.map((one, i) =>
      this.rules.mismatch && this.rules.mismatch.neurons > 0 && !chips[i]
        ? this.#spread(one.name, i)
        : null
    )
    const grids = this.#weights(factorOf)
    const delays = this.#delays()
    const populations = network.populations.map((one, i): PopulationConstraint => {
      const chip = chips[i]
      const own = spread[i]
      return {
        seed: this.rules.seed,
        current: chip?.constraint.current ?? 0,
        inputs: grids.inputs[i] ?? [],
        states: chip?.constraint.states ?? this.#states(i),
        spread: own ? own.states.map((state) => ({ state, law: this.#factorLaw() })) : [],
        leak: chip?.constraint.leak ?? null,
        thresholdBits:
          chip?.population.model === 'truenorth' || one.model === 'truenorth'
            ? (this.rules.stochastic?.thresholdBits ?? 0)
            : 0
      }
    })
    const projections = network.projections.map(({ target, receptor }, i): ProjectionConstraint => {
      const { mismatch, stochastic } = this.rules
      return {
        seed: this.rules.seed,
        scale: factorOf(target, receptor),
        weights: grids.projections[i] ?? null,
        gain: mismatch
          ? {
              lognormal: mismatch.law === 'lognormal',
              synapses: mismatch.synapses,
              // Where the neurons themselves cannot differ, what they get does.
              targets: spread[target] ? 0 : mismatch.neurons
            }
          : null,
        delays: delays[i] ?? null,
        chanceUnit: stochastic?.synapses ? this.#chanceUnit() : 0
      }
    })
    const changed: ResolvedNetwork = {
      ...network,
      emulation: null,
      definitions: [...network.definitions, ...this.#definitions],
      populations: network.populations.map(
        (one, i) => chips[i]?.population ?? spread[i]?.population ?? one
      ),
      stimuli: network.stimuli.map((one, i) =>
        this.#stimulus(one, i, grids.stimuli, factorOf, isMoved)
      ),
      projections: network.projections.map((one) =>
        isMoved(one.target) ? { ...one, receptor: 0 } : one
      ),
      recorders: network.recorders.flatMap((one) => this.#recorder(one, chips[one.target] ?? null))
    }
    return {
      network: changed,
      populations,
      projections,
      findings: findings.found,
      problems: findings.problems
    }
  }

  #refuse(): void {
    const { network, findings } = this
    network.projections.forEach(({ synapse }, i) => {
      if (synapse.model !== 'device-backed') return
      const path = ['projections', i, 'synapse', 'model']
      findings.refuse(path, 'devices', { projection: nameAt(network, i) })
    })
  }

  /** The chip's neuron in place of the document's; null where that stays. */
  #neuron(index: number): ChipPopulation | null {
    const { rules, network, findings } = this
    const population = network.populations[index]
    if (!rules.model || !population) return null
    const own = rules.model.neuron === 'truenorth' ? 'truenorth' : 'loihi-cuba'
    if (population.model === own && rules.model.neuron !== 'integrate') return null
    const leaky = leakyOf(population, this.#dt)
    const path = ['populations', index, 'model']
    if (!leaky) {
      const { name, model } = population
      findings.refuse(path, 'noCounterpart', { population: name, model, chip: rules.chip })
      return null
    }
    network.stimuli.forEach(({ target, model, name }, i) => {
      if (target !== index || !modelWithId(stimulusModels, model).perNeuron) return
      findings.refuse(['stimuli', i, 'model'], 'ownCurrents', { stimulus: name, chip: rules.chip })
    })
    for (const what of leaky.lost) findings.note(population.name, `lost.${what}`)
    const tops = leaky.receptors.map((_, receptor) =>
      topOf([
        ...network.projections.flatMap((one, i) =>
          one.target === index && one.receptor === receptor ? this.#samples(one, i, 1) : []
        ),
        ...network.stimuli.flatMap(({ target, receptor: at, weight }) =>
          target === index && at === receptor ? [{ value: weight, weight: 1 }] : []
        )
      ])
    )
    const { weights, stochastic, model } = rules
    const most =
      weights && weights.format !== 'mantissa'
        ? 2 ** (weights.bits - 1) - 1
        : usualMost[model.neuron]
    return chipNeuron({
      population,
      leaky,
      rule: model,
      dt: this.#dt,
      tops,
      leaksByChance: stochastic?.leak ?? false,
      mostWeight: Math.max(1, most),
      findings
    })
  }

  /** Weights of a projection, in the unit of its target's neurons. */
  #samples(projection: ResolvedProjection, index: number, factor: number): readonly Sample[] {
    const count = Math.max(1, this.expected(index, this.network))
    const given = rowsOf(projection)?.weights.filter((one) => !Number.isNaN(one)) ?? []
    const drawn =
      count - given.length > 0.5 ? samplesOf(projection.weight, count - given.length) : []
    return [...drawn, ...given.map((value) => ({ value, weight: 1 }))].map(({ value, weight }) => ({
      value: value * factor,
      weight
    }))
  }

  #weights(factorOf: (target: number, receptor: number) => number) {
    const { network, rules, findings } = this
    const projections: (WeightGrid | null)[] = network.projections.map(() => null)
    const stimuli: (WeightGrid | null)[] = network.stimuli.map(() => null)
    const inputs: (number | null)[][] = network.populations.map(() => [])
    const rule = rules.weights
    if (!rule) return { projections, stimuli, inputs }
    network.populations.forEach(({ size }, target) => {
      const incoming: (Incoming & { readonly put: (grid: WeightGrid) => void })[] = []
      network.projections.forEach((one, i) => {
        if (one.target !== target) return
        const samples = this.#samples(one, i, factorOf(target, one.receptor))
        const perTarget = this.expected(i, network) / size
        incoming.push({
          samples,
          receptor: one.receptor,
          eventsPerStep: (perTarget * rule.rate * this.#dt) / 1000,
          put: (grid) => {
            projections[i] = grid
            const levels = levelsUsed(grid, samples)
            findings.note(nameAt(network, i), 'weights', {
              levels,
              error: short(100 * weightError(grid, samples))
            })
          }
        })
      })
      network.stimuli.forEach((one, i) => {
        if (one.target !== target || one.weight === 0) return
        const { rate } = one.values
        const hz = typeof rate === 'number' ? rate : rule.rate
        incoming.push({
          samples: [{ value: one.weight * factorOf(target, one.receptor), weight: size }],
          receptor: one.receptor,
          eventsPerStep: (hz * this.#dt) / 1000,
          put: (grid) => (stimuli[i] = grid)
        })
      })
      const isWhole = rules.model !== null || isCounting(network.populations[target]?.model)
      const { grids, inputs: most } = gridsFor(rule, incoming, isWhole)
      incoming.forEach(({ put }, i) => {
        const grid = grids[i]
        if (grid) put(grid)
      })
      for (const [receptor, end] of most) {
        const own = inputs[target]
        if (own) own[receptor] = end
      }
    })
    return { projections, stimuli, inputs }
  }

  #delays(): readonly (readonly number[] | null)[] {
    const { network, rules, findings } = this
    const rule = rules.delays
    if (!rule) return network.projections.map(() => null)
    const own = network.projections.map((one, i) =>
      delaySamples(
        {
          law: one.delayMs,
          given: rowsOf(one)?.delays ?? [],
          synapses: this.expected(i, network)
        },
        this.#dt
      )
    )
    const all = own.flat()
    const table = delayTable(rule, all)
    own.forEach((samples, i) => {
      const longest = samples.reduce((most, { value }) => Math.max(most, value), 1)
      if (longest > rule.most) {
        findings.note(nameAt(network, i), 'delays', { longest, most: rule.most })
      }
    })
    return own.map(() => table)
  }

  #spread(name: string, index: number) {
    const population = this.network.populations[index]
    const spread = population ? spreadNeuron(population, this.#dt) : null
    if (!spread) {
      this.findings.note(name, 'spreadOfInputs')
      return null
    }
    if (!this.#definitions.some(({ id }) => id === spread.definition.id)) {
      this.#definitions.push(spread.definition)
    }
    return spread
  }

  #factorLaw(): KernelLaw {
    const { mismatch } = this.rules
    const sd = mismatch?.neurons ?? 0
    if (mismatch?.law === 'lognormal') {
      // Mean one; `sd` is that of the logarithm.
      const mu = -(sd * sd) / 2
      return { law: 3, a: mu, b: sd, low: Math.exp(mu - 8 * sd), high: Math.exp(mu + 8 * sd) }
    }
    return { law: 2, a: 1, b: sd, low: Math.max(leastFactor, 1 - 8 * sd), high: 1 + 8 * sd }
  }

  #states(index: number): readonly (StateFormat | null)[] {
    const { rules, network } = this
    const rule = rules.state
    const population = network.populations[index]
    if (!rule || !population) return []
    const own = network.definitions.find(({ id }) => id === population.model)
    const { state } = own?.description ?? modelWithId(neuronModels, population.model)
    return Object.values(state).map(({ unit }): StateFormat => {
      if (rule.format === 'float') return { ...floatOf(rule.bits), kind: 'float' }
      const step = (unitOfFixed[unit] ?? 1) * 2 ** -rule.fraction
      const end = 2 ** (rule.bits - 1)
      return { kind: 'fixed', step, least: -end * step, most: (end - 1) * step }
    })
  }

  /** A stimulus's weight is one like any other. */
  #stimulus(
    one: ResolvedStimulus,
    index: number,
    grids: readonly (WeightGrid | null)[],
    factorOf: (target: number, receptor: number) => number,
    isMoved: (target: number) => boolean
  ): ResolvedStimulus {
    const weight = one.weight * factorOf(one.target, one.receptor)
    const grid = grids[index]
    return {
      ...one,
      receptor: isMoved(one.target) ? 0 : one.receptor,
      weight: grid && one.weight !== 0 ? onGrid(grid, weight) : weight
    }
  }

  /** State recorders look at the chip's registers. */
  #recorder(one: ResolvedRecorder, chip: ChipPopulation | null): readonly ResolvedRecorder[] {
    if (!chip || one.projection) return [one]
    const { variables } = one.values
    if (one.model === 'field-potential') {
      this.findings.note(one.name, 'noField')
      return []
    }
    if (!Array.isArray(variables)) return [one]
    const kept = [...new Set(variables.flatMap((name) => chip.states[String(name)] ?? []))]
    if (kept.length < variables.length) this.findings.note(one.name, 'registers')
    return kept.length === 0 ? [] : [{ ...one, values: { ...one.values, variables: kept } }]
  }

  #chanceUnit(): number {
    return 2 ** Math.max(1, (this.rules.weights?.bits ?? 9) - 1)
  }
}

const usualMost = { loihi: 254, shift: 127, truenorth: 255, integrate: 127 } as const

const isCounting = (model: string | undefined): boolean =>
  model === 'loihi-cuba' || model === 'truenorth'

function rowsOf({ connector }: ResolvedProjection): Connections | undefined {
  return Object.values(connector.values).find(
    (value): value is Connections => typeof value === 'object' && 'sources' in value
  )
}

/** Whether a compiled network is that of a chip. */
export const isUnderRules = ({ populations, projections }: CompiledNetwork): boolean =>
  [...populations, ...projections].some(({ chip }) => chip !== undefined)
