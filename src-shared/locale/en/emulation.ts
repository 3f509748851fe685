/** What a chip makes of a network. */
export const emulation = {
  title: 'As the chip would run it',
  progress: 'Run {done} of {total}',
  command: 'Run as the chip would…',
  commandOfRun: 'Run this network as a chip would…',
  network: 'Network',
  chip: 'Chip',
  ofRun: 'Run {number}: {name}',
  seeds: 'Seeds',
  oneAtATime: 'Each rule alone as well',
  run: 'Compare with the ideal run',
  cancel: 'Cancel',
  keep: 'Make an experiment of it',
  keepHint:
    'The network with the chip’s rules, to be run, verified, compared and swept like any other',
  empty: 'What would a chip make of the network?',
  emptyHint: 'Choose a network and a chip, change its rules if you want, and compare.',
  assumed: 'assumed',
  fromCatalogue: 'catalogue',
  pictures: 'Spikes',
  rasterLabel: 'Spikes of {population}: {name}',
  rates: 'Rate',
  time: 'Time',
  rate: 'Rate',
  hurts: 'Which rule hurts',
  hurtsHint:
    'Van Rossum’s distance from the ideal run of the same seed ({tau} ms), mean over neurons; each rule is on alone.',
  numbers: 'In numbers',
  numbersHint: 'Mean and deviation over {seeds} seeds.',
  changes: 'What the chip makes otherwise',
  kinds: {
    loihi: 'Current-based, in whole numbers',
    truenorth: 'Whole numbers with linear leak',
    integrate: 'Whole numbers without leak',
    shift: 'Whole numbers, decays by shifts',
    fixed: 'Fixed point',
    float: 'Floating point',
    mantissa: 'Mantissa and shared exponent',
    integer: 'Whole numbers with a sign',
    rows: 'Rows of one sign',
    types: 'Four types of axons',
    bases: 'Sums of base currents',
    ring: 'Buffers scaled to the largest sum',
    normal: 'Normal',
    lognormal: 'Lognormal'
  },
  fields: {
    timeStep: 'Step',
    stateBits: 'Bits of states',
    decayBits: 'Bits of decays',
    bits: 'Bits',
    fraction: 'Bits behind the point',
    values: 'Different values',
    deviations: 'Deviations of room',
    rate: 'Expected rate',
    most: 'Most steps',
    neurons: 'Between neurons (share)',
    synapses: 'Synapses',
    leak: 'Leak',
    thresholdBits: 'Bits added to the threshold'
  },
  columns: {
    case: 'Run',
    population: 'Population',
    rate: 'Rate (Hz)',
    cv: 'CV',
    spikesChange: 'Spikes (%)',
    rateCorrelation: 'Rate correlation',
    courseCorrelation: 'Correlation of the course',
    distance: 'Distance',
    beyond: 'Beyond range'
  },
  cases: {
    ideal: 'Ideal',
    chip: 'As the chip',
    'other-seed': 'Ideal, another seed'
  },
  rules: {
    step: { title: 'Time step' },
    model: { title: 'Neuron model' },
    state: { title: 'Precision of states' },
    weights: { title: 'Precision of weights' },
    delays: { title: 'Delays' },
    mismatch: { title: 'Mismatch' },
    stochastic: { title: 'Chance' },
    plasticity: { title: 'Plasticity frozen' }
  },
  cli: {
    description: 'run a network as a chip would, and compare with the ideal run',
    chip: 'id of the chip in the catalogue',
    rules: 'only these rules of the chip: {rules}',
    seeds: 'seeds to compare over (1)',
    oneAtATime: 'also each rule alone, to see which one hurts',
    kept: 'The run as the chip is run {number} of {project}.'
  },
  problems: {
    noCounterpart:
      'Neurons of “{population}” are of the model {model}, for which {chip} has no counterpart; choose a leaky integrate-and-fire model, or switch the rule “Neuron model” off.',
    devices:
      '“{projection}” has memory devices as synapses, and the chip has synapses of its own; choose static synapses for it, or run it without the chip.',
    ownCurrents:
      '“{stimulus}” gives each neuron another current, which the neurons of {chip} cannot take; use a Poisson generator, or switch the rule “Neuron model” off.'
  },
  refused: {
    bayesian:
      '{chip} runs no spiking networks: it multiplies likelihoods that are stored as bits, for inference by Bayes’ rule, and takes tables of likelihoods.',
    crossbar:
      '{chip} is an array that multiplies by weights, of which the number of bits is not published; a projection’s weights can be run on an array of devices in the room “Crossbars”.',
    dense:
      '{chip} runs layers of artificial neural networks only; what they would cost is estimated under “Mapping”.',
    device:
      '{chip} is a device and not a chip; it can be the synapses of a projection, as “device-backed”.',
    memory: '{chip} is a memory: it runs nothing by itself.',
    software:
      '{chip} runs networks as a program with the numbers of any computer, so there is nothing to emulate: the ideal run is what it would do.',
    reference:
      '{chip} is only to be looked up: nothing is published by which a network could run on it.'
  },
  notices: {
    loihiPlasticity:
      'Plastic synapses begin on the chip’s grid and then change without rounding; the chip’s traces of 7 bits are not imitated.',
    loihiStep:
      'The step of the document is taken as the chip’s algorithmic step, which is as long as the user wants.',
    loihi2:
      'Leaky neurons run as on Loihi. Programmed neurons are not imitated; all widths can be changed.',
    delaysUnknown: 'How long delays may be is not published; they stay as they are.',
    truenorthTypes:
      'A population has four weights. A source whose synapses need several of them takes one axon each.',
    truenorthChance: 'Leak, threshold and synapses by chance are off, and can be switched on.',
    ringBuffers:
      'The step of the weights leaves room for the sum of inputs at the stated rate; more is cut and counted.',
    asSpinnaker: 'Widths are not published; those of SpiNNaker are assumed.',
    spreadUnknown:
      'How much circuits differ is not published in the catalogue; it is 0 until you enter it.',
    accelerated: 'The chip is faster than the network; times here are those of the network.',
    baseWeights:
      'Weights are sums of four base currents each of excitation and inhibition, fitted to the network.',
    eventOrder: 'Spikes of one step have no order here, though the chip takes them one by one.',
    plasticityUnknown: 'No plasticity is published; it is off.',
    shiftRounding:
      'Decays are shifts; how the chip rounds them is not published, and they are rounded to the nearest.',
    senecaFormats: 'Weights of 8 bits and states of 16-bit floating point; both can be changed.',
    eventDriven: 'States are 16-bit floating point, which is assumed from the weights.',
    widthsOnly: 'Only the width of weights is published; all else is as in the ideal run.',
    crossbarWeights:
      'Only the bits of the weights are imitated; wires, noise and drift belong to the room “Crossbars”.'
  },
  findings: {
    step: 'The step is {to} ms instead of {from} ms; delays and times are rounded to it.',
    frozen: 'Plasticity ({rule}) is off: the synapses keep the weights they begin with.',
    lost: {
      adaptation: 'The adaptation of the neurons is left out.',
      alpha:
        'Alpha-shaped currents are exponential ones with the same charge and the same mean time.',
      conductance:
        'Conductances are currents: each with the driving force halfway between rest and threshold.',
      softReset: 'A spike resets the potential instead of taking the threshold away from it.'
    },
    oneTau:
      'A neuron has one synaptic current: {tau} ms instead of {taus} ms, with the same charge a spike.',
    decayU:
      'The synaptic time constant is {got} ms instead of {wanted} ms (decay {decay} of 4096).',
    decayV:
      'The membrane time constant is {got} ms instead of {wanted} ms (decay {decay} of 4096).',
    refractory: 'The refractory period is {got} steps instead of {wanted}.',
    resetToRest: 'A spike resets the potential to rest.',
    noCurrents:
      'There are no synaptic currents ({taus} ms): the charge of a spike arrives at once.',
    linearLeak:
      'The leak takes {leak} away in each step, whatever the potential, instead of a share of it.',
    noLeak: 'There is no leak (membrane time constant {tau} ms).',
    noRefractory: 'There is no refractory period ({tau} ms).',
    weights: '{levels} different weights; they change by {error} % (root mean square).',
    delays: 'Delays of up to {longest} steps become {most} at most.',
    spreadOfInputs:
      'Neurons of this model cannot differ one by one; what each of them receives differs instead.',
    noField: 'The field potential cannot be recorded, as the chip has no such currents.',
    registers: 'Some recorded states do not exist on the chip; the others are in the chip’s units.'
  }
}
