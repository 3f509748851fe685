import type { Text } from '../locale/text'
import type { ParameterDescriptions } from './parameter'

/** A relation that parameters of one model have to keep, for instance reset below threshold. */
export interface Constraint {
  readonly left: string
  readonly relation: '<' | '<=' | '!='
  readonly right: string
}

/** What every model describes of itself. Plain data: it crosses to the window as it is. */
export interface ModelDescription {
  readonly id: string
  readonly title: Text
  readonly summary: Text
  readonly parameters: ParameterDescriptions
  readonly constraints?: readonly Constraint[]
  /** TeX, one formula an entry. */
  readonly equations: readonly string[]
  /** Papers and pages. */
  readonly sources: readonly string[]
}

export interface StateVariable {
  readonly label: Text
  readonly symbol: string
  readonly unit: string
  /** Kept in f32: enough for what is made of weights, which are. */
  readonly isSingle?: boolean
}

/** Where spikes arrive: the dimension of a weight follows from its unit. */
export interface Receptor {
  readonly id: string
  readonly label: Text
  /** Unit in which a weight onto this receptor is stored. */
  readonly unit: string
  /** Which sign of a weight lands here when the projection names no receptor. */
  readonly sign: 'positive' | 'negative' | 'any'
  /** Conductances cannot be negative: a weight given as negative is stored without its sign. */
  readonly magnitude?: boolean
}

export interface NeuronDescription extends ModelDescription {
  /** In the order in which the kernel lays them out. */
  readonly state: Readonly<Record<string, StateVariable>>
  /** Values at the start: a parameter's name or a number in the state's unit. */
  readonly initial: Readonly<Record<string, string | number>>
  readonly receptors: readonly Receptor[]
  /** Whether each neuron can be given a current of its own. */
  readonly takesCurrents?: boolean
}

export interface StimulusDescription extends ModelDescription {
  /** `spikes` needs a weight and a receptor; `current` acts on the membrane directly. */
  readonly acts: 'spikes' | 'current'
  /** Each neuron gets a current of its own: only models that take those can be targets. */
  readonly perNeuron?: boolean
}

export interface RecorderDescription extends ModelDescription {
  /** `rate` and `field` are one number for a whole population; of `weights` the targets are projections. */
  readonly records: 'spikes' | 'state' | 'rate' | 'field' | 'weights'
}

export type ConnectorDescription = ModelDescription
export type ArrangementDescription = ModelDescription
export type SynapseDescription = ModelDescription

/** Everything the engine can do, as plain data. */
export interface NetworkCatalogue {
  readonly neurons: readonly NeuronDescription[]
  readonly synapses: readonly SynapseDescription[]
  readonly stimuli: readonly StimulusDescription[]
  readonly recorders: readonly RecorderDescription[]
  readonly connectors: readonly ConnectorDescription[]
  /** Where the neurons of a population are. */
  readonly arrangements: readonly ArrangementDescription[]
}

export type CatalogueTopic = keyof NetworkCatalogue
