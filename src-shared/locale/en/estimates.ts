/** Energy, time and silicon of networks on chips; published workloads beside estimates; comparisons. */
export const estimates = {
  terms: {
    static: 'Always taken',
    boards: 'Boards',
    frames: 'Share of frames',
    cores: 'Busy cores',
    updatesActive: 'Neuron updates, active',
    updatesIdle: 'Neuron updates, idle',
    synops: 'Synaptic operations',
    synopsDense: 'Synaptic operations, dense',
    synopsSparse: 'Synaptic operations, sparse',
    synopsConvolutional: 'Synaptic operations, convolution',
    spikesOut: 'Spikes sent',
    messages: 'Messages to cores',
    hops: 'Hops',
    hopsEastWest: 'Hops, east–west',
    hopsNorthSouth: 'Hops, north–south',
    plasticity: 'Weight changes',
    offChip: 'Memory beside the chip',
    device: 'Device',
    arithmetic: 'Arithmetic',
    memory: 'Fetching of weights',
    states: 'States and activations',
    hostTransfer: 'Transfer by the host'
  },
  formulas: {
    static: 'power at rest × chips × time',
    boards: 'power of a board × boards × time',
    frames: 'power of a frame × share of it × time',
    cores: 'power of a busy core × cores × time',
    updatesActive: 'neuron updates with input × energy of each',
    updatesIdle: 'neuron updates without input × energy of each',
    synops: 'spikes delivered to synapses × energy of each',
    synopsDense: 'spikes delivered to dense synapses × energy of each',
    synopsSparse: 'spikes delivered to sparse synapses × energy of each',
    synopsConvolutional: 'spikes delivered to kernels × energy of each',
    spikesOut: 'spikes × energy of sending one',
    messages: 'spikes × cores that each reaches × energy of each',
    hops: 'hops of all spikes × energy of each',
    hopsEastWest: 'hops east and west × energy of each',
    hopsNorthSouth: 'hops north and south × energy of each',
    plasticity: 'weight changes × energy of each',
    offChip: 'bits × energy of a bit',
    device: 'power × time',
    arithmetic: 'operations × energy of each',
    memory: 'bytes or bits fetched × energy of each',
    states: 'bytes read and written × energy of each',
    hostTransfer: 'power × time of the transfer'
  },
  methods: {
    events: 'operations by their prices',
    lumped: 'one price for everything',
    software: 'power of processors over time',
    accelerated: 'power over the shortened time',
    roofline: 'roofline',
    peak: 'published peak',
    none: 'no estimate'
  },
  grades: {
    A: 'A: all terms from primary sources',
    B: 'B: some terms from third parties, or calculated from cited values',
    C: 'C: some terms from the KERC report, recalled, typed or assumed',
    none: 'No estimate: a needed value is not published'
  },
  notes: {
    staticUnknown:
      'Power at rest is not published: the energy of the run is unknown. What operations take is told on its own.',
    betweenChipsUnknown: 'Traffic between chips has no published energy and is left out.',
    weightsFrozen: 'The chip cannot learn: weights keep their values, and changes are not counted.',
    belowMeasuredLoad:
      'The published price holds near its own load; this run has {percent} % of it. Power at rest then weighs more: the high bound is the power of the full load.',
    aboveMeasuredLoad:
      'The published price holds near its own load; this run has {percent} % of it. The low bound is the most efficient published load.',
    coresBusy: 'Cores wait for events in a loop and are taken as busy all the time.',
    framesShared: '24 boards are taken to share a frame: this is recalled, not read.',
    notSeparable: 'Power over time: what a single synaptic event takes cannot be told apart.',
    peakOnly:
      'The published peak alone: converters, wires and layers that do not fill an array are left out. A lower bound.',
    nothingPublished: 'Nothing is published that an energy could be worked out from.',
    noOperationPrices: 'No energy per operation is published. Measured workloads are shown beside.',
    referenceOnly: 'Energies of operations for comparison, not a chip.',
    memoryBound: 'Memory is the slower part; arithmetic is taken at {percent} % of the peak.',
    computeBound: 'Arithmetic is the slower part, at {percent} % of the peak.',
    hostMediated:
      '{synop} instructions a synaptic operation and {update} an update are assumed; the host takes {percent} % of the time.',
    realTimeAssumed: 'No speed is published: the chip is taken to keep pace with the world.',
    activityAssumed: 'The activity is assumed, not measured.',
    everySynapseCounts: 'Every synapse and every neuron counts as an operation in every step.',
    missingField: 'Not published: {field}.',
    everyNeuronFires:
      'Spike counts are not published: every input and every neuron is taken to fire in every step, which is the most this network can do.',
    measuredHasHost:
      'The measured power holds the processors that feed the chip, and waiting; energies of operations do not.',
    twoModelsAtRate: 'Both models at {hertz} Hz: the four constants over the two.',
    eventsCounted: '{events} billion events a second, from published sizes, connections and rates.',
    loopIsOurs:
      'The loop is ours: 8-bit weights come in pairs, the state stays in a register. The paper prints energies of instructions, not how often each is executed.',
    noCoreHolds: 'No core holds {states} states; the largest holds {largest}. The layer is refused.'
  },
  quantities: {
    power: 'Power',
    powerPerChip: 'Power per chip',
    staticPower: 'Power at rest',
    dynamicPower: 'Dynamic power',
    dynamicEnergyPerInference: 'Dynamic energy per answer',
    energyPerInference: 'Energy per answer',
    energyPerEvent: 'Energy per synaptic event',
    energyPerNeuronMs: 'Energy per neuron and ms',
    kernelEntries: 'Kernel entries',
    neuronEntries: 'Neuron states',
    latencyOfEvent: 'Time of an event',
    time: 'Time per answer',
    realTimeFactor: 'Time over real time',
    accuracy: 'Accuracy',
    energyError: 'Energy error of the tool',
    latencyError: 'Latency error of the tool'
  },
  validation: {
    title: 'Validation',
    command: 'Show published workloads beside estimates',
    about:
      'Published workloads, worked out by the same estimator as every mapping. A ratio of 1 is the published value.',
    summary: '{passed} accepted, {failed} not accepted, {reference} for reference',
    loading: 'Working out …',
    workload: 'Workload',
    quantity: 'Quantity',
    published: 'Published',
    ours: 'Estimate',
    ratio: 'Ratio',
    accepted: 'Accepted',
    status: 'Result',
    source: 'Source',
    pass: 'accepted',
    fail: 'not accepted',
    reference: 'reference',
    atMost: 'at most {high}',
    between: '{low} to {high}',
    all: 'All',
    onlyChecked: 'With a bound',
    onlyFailed: 'Not accepted',
    chart: 'Estimate over published value',
    table: 'Table',
    noneHere: 'No workload is like this.'
  },
  bars: {
    energy: 'Energy of the run',
    whole: 'Whole',
    unknown: 'unknown',
    none: 'Nothing to draw: no energy is known.',
    range: '{low} to {high}'
  },
  baselines: {
    title: 'Comparison',
    command: 'Compare with devices without spikes',
    about:
      'The same work as events, with every synapse in every step, and as a network without spikes that needs one pass for an answer.',
    works: {
      events: 'Events',
      dense: 'Every synapse, every step',
      network: 'Network without spikes'
    },
    devices: {
      bound: '45 nm operations',
      cpu: 'CPU (i7-4960X)',
      gpu: 'GPU (Titan Black)',
      arm: 'ARM Cortex-A'
    },
    neurons: 'Neurons',
    fanOut: 'Synapses per neuron',
    rate: 'Spikes of a neuron in a step',
    rateHint: 'Share of steps in which a neuron fires: 5 % is 50 Hz at steps of 1 ms.',
    steps: 'Steps per answer',
    bits: 'Bits of a weight',
    reuse: 'Multiplications per fetched weight',
    reuseHint: '1 for fully connected layers; more for convolutions and batches.',
    utilisation: 'Share of the peak',
    weightsInMemory: 'Weights stay in memory',
    weightsInMemoryHint: 'As in processing in memory: weights are not moved to be multiplied.',
    device: 'Device',
    work: 'Work',
    energy: 'Energy per answer',
    ofEvents: 'Over events',
    time: 'Time per answer',
    unknown: 'unknown',
    breakEven: 'Break-even',
    breakEvenBelow:
      '{ofRun} spikes a step are below the break-even rate of {rate}: events take less than a network of 8 bits without spikes.',
    breakEvenAbove:
      '{ofRun} spikes a step are above the break-even rate of {rate}: a network of 8 bits without spikes takes less.',
    study:
      'A study with data movement finds {low} to {high} for five steps (Yan et al., arXiv 2409.08290).',
    invalid: 'Needs a number from {low} to {high}.'
  },
  cli: {
    validate: 'work out published workloads and show them beside what was published',
    head: 'Published workloads beside estimates',
    of: '{quantity} ({of})'
  }
}
