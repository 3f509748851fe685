import type { EmulationRules } from '../../../src-shared/experiments/network/emulation/schema'
import type { EntryValues } from './values'

/** What a family of chips does to networks. */
export interface Family {
  /** Models that it takes: beginnings of their ids; null for any. */
  readonly models: readonly string[] | null
  readonly rules: (values: EntryValues) => EmulationRules
  /** Sentences about what the rules leave open, below `emulation.notices`. */
  readonly notices: readonly string[]
}

const leaky = ['lif', 'alif']
const spread = { law: 'normal', neurons: 0, synapses: 0 } as const

/** Delays, where the catalogue says how long they may be. */
function delays(values: EntryValues): Pick<EmulationRules, 'delays'> {
  const most = values.read('delay_max_steps', 'delays', 'most')
  return most === null ? {} : { delays: { most } }
}

const loihi: Family = {
  models: [...leaky, 'loihi-cuba'],
  notices: ['loihiPlasticity', 'loihiStep'],
  rules: (values) => ({
    model: {
      neuron: 'loihi',
      stateBits: values.orAssume('state_bits', 'model', 'stateBits', 24),
      decayBits: values.orAssume('decay_bits', 'model', 'decayBits', 12)
    },
    weights: {
      format: 'mantissa',
      bits: Math.min(8, values.orAssume('weight_bits', 'weights', 'bits', 8))
    },
    ...delays(values)
  })
}

const loihi2: Family = { ...loihi, notices: ['loihi2', 'loihiStep', 'delaysUnknown'] }

const truenorth: Family = {
  models: [...leaky, 'truenorth'],
  notices: ['truenorthTypes', 'truenorthChance'],
  rules: (values) => ({
    step: { timeStep: `${values.orAssume('time_step', 'step', 'timeStep', 1)} ms` },
    model: {
      neuron: 'truenorth',
      stateBits: values.orAssume('state_bits', 'model', 'stateBits', 20)
    },
    weights: {
      format: 'types',
      // Nine bits with the sign are recalled, not read.
      bits: values.assume('weights', 'bits', 9),
      values: values.assume('weights', 'values', 4)
    },
    ...delays(values),
    stochastic: { on: false, synapses: true, leak: true, thresholdBits: 0 },
    plasticity: {}
  })
}

const spinnaker: Family = {
  models: null,
  notices: ['ringBuffers'],
  rules: (values) => ({
    step: { timeStep: `${values.orAssume('time_step', 'step', 'timeStep', 1)} ms` },
    state: {
      format: 'fixed',
      bits: values.orAssume('state_bits', 'state', 'bits', 32),
      fraction: values.assume('state', 'fraction', 15)
    },
    weights: {
      format: 'ring',
      bits: values.orAssume('weight_bits', 'weights', 'bits', 16),
      deviations: values.assume('weights', 'deviations', 5),
      rate: `${values.assume('weights', 'rate', 30)} Hz`
    },
    ...delays(values)
  })
}

const spinnaker2: Family = { ...spinnaker, notices: ['asSpinnaker', 'ringBuffers'] }

const brainscales: Family = {
  models: [...leaky, 'adex'],
  notices: ['spreadUnknown', 'accelerated', 'delaysUnknown'],
  rules: (values) => ({
    weights: { format: 'rows', bits: values.orAssume('weight_bits', 'weights', 'bits', 6) },
    mismatch: { ...spread }
  })
}

const dynapSe: Family = {
  models: [...leaky, 'adex', 'dpi'],
  notices: ['spreadUnknown', 'baseWeights'],
  rules: (values) => ({
    weights: {
      format: 'bases',
      bits: values.orAssume('weight_bits', 'weights', 'bits', 4),
      values: values.assume('weights', 'values', 4)
    },
    delays: {
      most: values.assume('delays', 'most', 32_767),
      values: 2 ** (values.read('delay', 'delays', 'values') ?? 2)
    },
    mismatch: { ...spread, law: 'lognormal' },
    plasticity: {}
  })
}

const dynapCnn: Family = {
  models: leaky,
  notices: ['delaysUnknown', 'eventOrder'],
  rules: (values) => ({
    model: {
      neuron: 'integrate',
      stateBits: values.orAssume('state_bits', 'model', 'stateBits', 16)
    },
    weights: { format: 'integer', bits: values.orAssume('weight_bits', 'weights', 'bits', 8) },
    plasticity: {}
  })
}

const xylo: Family = {
  models: leaky,
  notices: ['delaysUnknown', 'plasticityUnknown', 'shiftRounding'],
  rules: (values) => ({
    model: { neuron: 'shift', stateBits: values.orAssume('state_bits', 'model', 'stateBits', 16) },
    weights: { format: 'integer', bits: values.orAssume('weight_bits', 'weights', 'bits', 8) },
    plasticity: {}
  })
}

const seneca: Family = {
  models: null,
  notices: ['senecaFormats', 'delaysUnknown'],
  rules: (values) => ({
    state: { format: 'float', bits: values.assume('state', 'bits', 16), fraction: 0 },
    weights: {
      format: 'integer',
      bits: values.read('weight_bits', 'weights', 'bits', Math.min) ?? 8
    }
  })
}

const halves: Family = {
  models: null,
  notices: ['eventDriven', 'delaysUnknown', 'plasticityUnknown'],
  rules: (values) => ({
    state: { format: 'float', bits: values.assume('state', 'bits', 16), fraction: 0 },
    weights: { format: 'float', bits: values.orAssume('weight_bits', 'weights', 'bits', 16) },
    plasticity: {}
  })
}

/** Chips of which the widths are known, and little else. */
const widths = (format: 'integer' | 'rows', models: readonly string[] | null): Family => ({
  models,
  notices: ['widthsOnly', 'delaysUnknown', 'plasticityUnknown'],
  rules: (values) => {
    const bits =
      values.read('weight_bits', 'weights', 'bits') ??
      values.read('precision_bits', 'weights', 'bits')
    return {
      ...(bits === null ? {} : { weights: { format, bits } }),
      ...delays(values),
      plasticity: {}
    }
  }
})

/** Arrays of devices: the projections' weights with as many bits as the array is said to have. */
const crossbar: Family = {
  ...widths('integer', null),
  notices: ['crossbarWeights', 'plasticityUnknown']
}

const families: Readonly<Record<string, Family>> = {
  loihi,
  loihi2,
  truenorth,
  spinnaker,
  spinnaker2,
  brainscales1: brainscales,
  brainscales2: brainscales,
  'dynap-se2': dynapSe,
  'dynap-cnn': dynapCnn,
  speck: dynapCnn,
  'dynap-cnn2': dynapCnn,
  xylo,
  seneca,
  'grai-one': halves,
  'grai-vip': halves,
  'innatera-snp': widths('rows', leaky),
  'imec-radar-snn': widths('integer', leaky),
  memcapacitor: crossbar
}

/** A chip's family: its own, or what can be said of any chip for spiking networks whose widths are stated. */
export function familyOf({ entry }: EntryValues): Family | null {
  const own = families[entry.id]
  if (own) return own
  const isSpiking = entry.mapper.support === 'spiking' || entry.mapper.support === 'capacity'
  if (!isSpiking || !entry.props['weight_bits']?.best.value) return null
  return widths(entry.kind === 'mixed-signal-spiking' ? 'rows' : 'integer', null)
}
