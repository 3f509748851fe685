/** Which chips a network runs on, and what stands in the way. */
export const mapping = {
  verdicts: {
    fits: 'Fits',
    'fits-with-losses': 'Fits with losses',
    'does-not-fit': 'Does not fit',
    'not-a-spiking-target': 'Runs no spikes'
  },
  findings: {
    modelMissing:
      '“{population}” is made of {model} neurons, and the chip has only these: {models}.',
    modelUnknown:
      'Nothing is published of how the chip would run {model} neurons (“{population}”): it is assumed that it approximates them.',
    modelsNotPublished:
      'Which neuron models the chip has is not published: leaky integrate-and-fire is assumed.',
    noLeak: 'Neurons of “{population}” leak; those of the chip keep what they got until they fire.',
    conductances:
      'The synapses of “{population}” ({model}) are conductances; the chip adds currents instead.',
    neuronsPerChip: 'The network needs {have} neurons on one chip; it has {limit}.',
    synapsesPerChip: 'The network has {have} synapses; the chip has room for {limit}.',
    fanIn:
      'A neuron of “{population}” has {have} inputs; the chip allows {limit} (too many: {over} of {size} neurons).',
    fanInMerged:
      'A neuron of “{population}” has {have} inputs, which takes {circuits} joined circuits of {limit} each; all circuits together take {most}.',
    circuitsMerged:
      'Neurons of “{population}” have up to {have} inputs; with {limit} a circuit, {circuits} circuits are joined for each.',
    axonsIn:
      'A neuron of “{population}” needs {have} input axons on one core; the chip allows {limit}.',
    delay:
      'The delay of “{projection}” is {ms} ms, {have} steps of {step} ms; the chip allows {limit} steps.',
    delaysNotPublished:
      '“{projection}” has a delay of {ms} ms; the chip is not known to have delays that can be set.',
    axonTypes:
      'Neurons of “{population}” get more different weights than the chip’s {limit} types of axons: weights are grouped.',
    weightBits:
      'Weights are kept with {limit} bits, {levels} levels; they are drawn or learned in {count} projections, as in “{projection}”.',
    plasticityNone:
      'The chip does not learn: “{projection}” ({rule}) keeps the weights it begins with.',
    plasticityNotPublished:
      'Whether the chip learns is not published: “{projection}” ({rule}) keeps the weights it begins with.',
    plasticityFrozen:
      'The chip has no {rule} (it has: {can}): “{projection}” keeps the weights it begins with.',
    timeStep:
      'The step of the network is {have} ms, that of the chip {limit} ms: times are rounded.',
    hostInput:
      'Spikes of {have} stimuli come from outside the chip; they are not counted as inputs of its neurons.',
    assumedLimits: 'Limits that are not published are taken from {from}: an assumption.',
    configurations:
      'A core holds {have} populations with parameters of their own; software for the chip states {limit} at one place and twice as many at another.',
    copies:
      'A neuron of the chip drives one axon: {have} copies of neurons on {cores} further cores reach the others, and make spikes {levels} step later.',
    severalChips: 'The network takes {have} chips: {cores} cores of {perChip} each.',
    chipsGiven:
      'The network takes {have} chips ({cores} cores of {perChip} each); there are {limit}.',
    chipsBuilt:
      'The network takes {have} chips ({cores} cores of {perChip} each); the largest system has {limit}.',
    inParts:
      'The network has {have} neurons, the chip {limit}: it is run in {parts} parts, one after another.',
    destinations:
      'Spikes of {over} neurons have to reach up to {have} chips; a neuron has {limit} destinations.',
    reach: 'Spikes would have to go {have} chips far; the chip reaches {limit} each way.',
    routing: 'A chip needs {have} routing entries; it has {limit}.',
    notFeedForward:
      '“{projection}” leads back to where it comes from; the chip takes layers one after another.',
    notALayer:
      '“{projection}” is neither fully connected nor a convolution; the chip takes only such layers.',
    severalInputs: '“{population}” has {have} inputs; a layer of the chip takes one.',
    noLayerLimits: 'How large layers may be is not published.',
    tooManyLayers: 'The network has {have} layers; the chip has {limit} cores, one for each.',
    layerStates:
      'Layer “{layer}” needs {have} states ({haveKi} Ki); the largest core has {limit} ({limitKi} Ki).',
    layerKernels:
      'The kernels of layer “{layer}” need {have} entries ({haveKi} Ki); the largest core has {limit} ({limitKi} Ki).',
    layerChannels: 'Layer “{layer}” has {have} channels; the chip allows {limit}.',
    layerKernelSize: 'The kernel of layer “{layer}” is {have} wide; the chip allows {limit}.',
    layerOutput: 'The map of layer “{layer}” is {have} wide; the chip allows {limit}.',
    layerDestinations: 'Layer “{layer}” sends to {have} layers; the chip allows {limit}.',
    layersUnmatched:
      'No core is left for layer “{layer}” ({have} kernel entries and {states} states): each would fit alone, but not all of them together.',
    core: {
      neurons: 'A neuron of “{population}” takes {have} circuits; a core has {limit}.',
      memoryBits:
        'The synapses of one neuron of “{population}” take {have} bits; a core has {limit}.',
      synapses: 'One neuron of “{population}” has {have} synapses; a core has room for {limit}.',
      axonsIn: 'One neuron of “{population}” needs {have} input axons; a core has {limit}.',
      axonsOut: 'The neurons of a core need {have} output axons; it has {limit}.',
      configurations: 'A core would hold {have} populations with parameters of their own.'
    },
    notSpiking: {
      dense:
        'The chip runs layers of deep networks, no spikes; it is priced for the same network run densely.',
      roofline:
        'A processor for dense arithmetic, no spiking chip: it is priced for the same network run densely, by its peak and its memory.',
      crossbar:
        'An array that multiplies matrices: single layers run on it as crossbars, no spiking network.',
      bayesian:
        'A machine for Bayesian inference: it takes tables of likelihoods, no spiking network.',
      device: 'A memory device: it can be the synapse of a network, but is no chip to run one.',
      memory: 'A memory: it holds weights for a processor and runs nothing.',
      none: 'Listed for reference; nothing that a mapping needs is published.',
      noLimits: 'No limits are published that a mapping could keep.'
    },
    weightsFit: 'The weights take {have} MB at {bits} bits; the chip has {limit} MB.',
    weightsTooLarge:
      'The weights take {have} MB at {bits} bits, more than the {limit} MB of the chip.'
  },
  remedies: {
    otherModel: 'Use another neuron model for “{population}”.',
    shorterDelays: 'Shorten delays of “{projection}” to {most} ms.',
    longerStep: 'Take a time step that is {factor} times longer.',
    moreChips: 'Allow {have} chips.',
    smallerLayer: 'Make layer “{layer}” smaller, or split it.',
    pruneInputs: 'Leave each neuron its first {limit} inputs: {lost} synapses ({share} %) go.',
    shrink: 'Make the network smaller: {neurons} neurons ({share} % of each population) fit.'
  },
  suffices: 'this alone makes it fit',
  notAlone: 'not enough alone',
  cli: {
    description: 'Says on which chips a network runs, and at what cost',
    file: 'Network or mapping document (JSON)',
    chip: 'Id of a chip, or all',
    rate: 'Assume that every neuron fires at this rate (Hz) instead of running the network',
    unknownChip: 'There is no chip “{chip}”. Known are: {known}.',
    unknownChipNearest: 'There is no chip “{chip}”; did you mean “{suggestion}”?',
    notANetwork: '{file} is a document of kind {kind}; a network or a mapping is needed.',
    notARate: 'The rate has to be a number from 0 to 10,000 (Hz).',
    measuring: 'The network has not been run: it is run now to count its spikes.',
    chipColumn: 'Chip',
    verdict: 'Verdict',
    cores: 'Cores',
    chips: 'Chips',
    energy: 'Energy',
    rtf: 'Real time ×',
    grade: 'Grade',
    gain: 'Traffic',
    assumed: 'Activity is assumed: {rate} Hz everywhere.',
    measured: 'Spikes counted: {spikes} in {ms} ms.'
  },
  go: 'Map this network',
  nameOf: 'Chips for {name}',
  goHint: 'Asks on which chips the network runs, and at what cost',
  ranking: {
    title: 'Chips for the network',
    none: 'Open a mapping, or choose “Map this network” at a network or one of its runs.',
    notRun: 'The mapping has not been run yet.',
    run: 'Run the mapping',
    failed: 'The run did not come to its end; its page says why.',
    loading: 'Loading…',
    column: {
      chip: 'Chip',
      energy: 'Energy of the run',
      perSynop: 'Per synaptic operation',
      power: 'Power',
      latency: 'Longest step',
      realTime: 'Real-time factor',
      area: 'Area',
      cores: 'Cores',
      chips: 'Chips',
      gain: 'Traffic saved'
    },
    noEstimate: 'no estimate',
    below: 'Without an estimate of energy',
    refused: 'The network does not fit',
    notSpiking: 'No spiking chips',
    assumed: 'assumed activity',
    measured: '{spikes} spikes counted in {ms} ms',
    catalogue: 'catalogue of {day}',
    show: 'Show {chip}',
    grades: {
      A: 'all numbers from primary sources',
      B: 'some numbers from third parties, or calculated',
      C: 'some numbers recalled, only in the report, or activity assumed'
    }
  },
  chip: {
    title: 'Chip in detail',
    none: 'Choose a chip in the ranking.',
    reasons: 'What was found',
    remedies: 'What would make it fit',
    use: 'How full it is',
    partition: 'Cores',
    partitionText:
      'Spikes that leave their core: {cost} instead of {sequential} ({gain} % less than filling core after core).',
    placementText:
      'Ways of spikes: {cost} hops instead of {sequential} ({gain} % less than in the order of filling).',
    hottest: 'Hottest link: {mean} spikes a step, {peak} in the busiest one.',
    map: 'Cores',
    traffic: 'Traffic between cores',
    colourBy: 'Colour by',
    by: {
      neurons: 'neurons',
      synapses: 'synapses',
      synops: 'synaptic operations',
      spikes: 'spikes',
      axonsIn: 'input axons'
    },
    core: 'Core {core} on chip {chip}',
    most: 'most: {value}',
    links: 'Links',
    link: 'from ({fromX}, {fromY}) to ({toX}, {toY}): {spikes} spikes',
    noLinks: 'No spike leaves its place.',
    energy: 'Energy by term',
    exportJson: 'Mapping as JSON…',
    exportCsv: 'All counts as CSV…',
    kinds: {
      neurons: 'Neurons',
      synapseMemory: 'Synapse memory',
      axonsIn: 'Input axons',
      axonsOut: 'Output axons',
      fanIn: 'Inputs of a neuron',
      configurations: 'Parameter sets',
      routing: 'Routing entries',
      cores: 'Cores'
    },
    useText: 'mean {mean}, most {most} of {limit}',
    tooMany: 'There are too many cores to draw each of them.'
  },
  edits: {
    activity: 'Change where the activity comes from',
    chips: 'Change the chips'
  },
  inspector: {
    title: 'Mapping',
    network: 'Network',
    activity: 'Activity',
    measure: 'count spikes in a run',
    run: 'spikes of a run of the project',
    rate: 'assume a rate',
    rateField: 'Rate',
    chips: 'Chips',
    all: 'all of the catalogue',
    some: '{count} chosen',
    available: 'Chips that there are',
    availableHint: 'Empty: as many as it takes'
  }
}
