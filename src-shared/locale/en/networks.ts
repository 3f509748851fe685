/** The Networks room: structure, inspector, problems, run control, live view. */
export const networks = {
  cancel: 'Cancel',
  names: { population: 'population', definition: 'My neuron' },
  notices: { exported: 'Document written to {file}' },
  commands: {
    add: {
      populations: 'Add a population',
      stimuli: 'Add a stimulus',
      projections: 'Add a projection',
      recorders: 'Add a recorder',
      definitions: 'Add a neuron model of your own'
    },
    duplicate: 'Duplicate the selected item',
    remove: 'Remove the selected item',
    import: 'Import an experiment from a file',
    export: 'Export the experiment to a file',
    run: 'Run the experiment'
  },
  edits: {
    addPopulation: 'Add population {name}',
    addStimulus: 'Add stimulus {name}',
    addProjection: 'Add projection {name}',
    addRecorder: 'Add recorder {name}',
    addDefinition: 'Add neuron model {name}',
    duplicate: 'Duplicate {name}',
    remove: 'Remove {name}',
    removeMany: 'Remove {count} items',
    moveOne: 'Move {name}',
    move: 'Move {count} items',
    align: 'Align {count} items',
    distribute: 'Space {count} items evenly',
    arrange: 'Arrange the network',
    group: 'Group as {name}',
    ungroup: 'Dissolve the group {name}',
    collapse: 'Collapse the group {name}',
    expand: 'Expand the group {name}',
    renameGroup: 'Rename the group {before} to {name}',
    attach: { stimuli: 'Attach {name} to {target}', recorders: 'Record {target} with {name}' },
    detach: {
      stimuli: 'Detach {name} from {target}',
      recorders: 'Stop recording {target} with {name}'
    },
    pasteMany: 'Paste {count} items',
    duplicateMany: 'Duplicate {count} items',
    setMany: 'Change {field} of {count} items',
    clearMany: 'Reset {field} of {count} items',
    fix: 'Put {field} right',
    rename: 'Rename {before} to {name}',
    renameExperiment: 'Rename the experiment to {name}',
    changeModel: 'Change the model to {model}',
    set: 'Change {field}',
    clear: 'Reset {field}'
  },
  experiments: {
    title: 'Experiments',
    own: 'In this project',
    none: 'None yet. Open a sample below, or import a document.',
    import: 'Import',
    create: 'New',
    samples: 'Samples',
    openSample: 'Open',
    expect: 'What to expect',
    name: 'Name of the experiment',
    runs: 'Runs: {count}',
    more: 'What can be done with {name}',
    rename: 'Rename',
    export: 'Export',
    remove: 'Remove',
    removeTitle: 'Remove the experiment?',
    removeText:
      'Removes “{name}” and its history of edits from the project. Its runs stay in the notebook, each with its own copy of the document.'
  },
  kinds: {
    populations: 'Populations',
    stimuli: 'Stimuli',
    projections: 'Projections',
    recorders: 'Recorders',
    definitions: 'Own neuron models'
  },
  kind: {
    experiment: 'Experiment',
    populations: 'Population',
    stimuli: 'Stimulus',
    projections: 'Projection',
    recorders: 'Recorder',
    definitions: 'Own neuron model'
  },
  structure: {
    title: 'Structure',
    tools: 'Selected item',
    none: 'No network open',
    noneText: 'Open an experiment or a sample in the list beside.'
  },
  remove: {
    title: 'Remove {name}?',
    titleMany: 'Remove {count} items?',
    text: 'What leads to this population goes with it:',
    projections: 'projections from or to it: {count}',
    others: 'stimuli and recorders that serve no other population: {count}',
    orphans: 'Populations made of it, which then need another model: {count}',
    undo: 'One undo brings everything back.'
  },
  inspector: {
    title: 'Inspector',
    none: 'Nothing to inspect',
    noneText: 'Open an experiment, then select an item in the structure.'
  },
  field: {
    reset: 'Reset {field} to its default',
    unit: 'Unit',
    aboutModel: 'Equations and sources',
    removeParameter: 'Take {name} out',
    addRow: 'Add a row',
    removeRow: 'Remove row {row}',
    moreRows: '{count} more rows; edit long lists in the document’s file.',
    from: 'From',
    fromRow: 'Start of row {row}',
    value: 'Value',
    valueRow: 'Value of row {row}',
    time: 'Time',
    timeRow: 'Time of row {row}',
    list: {
      numbers: 'Numbers, separated by spaces, commas or line ends.',
      trains: 'One line for each neuron: times such as 8 ms, 9.5 ms.',
      events: 'One event a line: a time and a neuron, such as 8 ms, 0.',
      connections:
        'One connection a line: source, target, and if it has its own, weight and delay, such as 0, 5, 0.2 mV, 2 ms.',
      wrong: 'Line {line} cannot be read.',
      long: '{count} entries: too many to edit here. Edit them in the document’s file.'
    },
    neurons: {
      all: 'All',
      range: 'A range',
      list: 'A list',
      from: 'First neuron',
      count: 'count',
      notAList: 'Write indices such as 0, 1, 5-8.'
    },
    distribution: {
      of: 'Distribution of {field}',
      constant: 'The same for all',
      uniform: 'Uniform',
      normal: 'Normal',
      lognormal: 'Lognormal',
      low: 'From',
      high: 'To',
      mean: 'Mean',
      sd: 'Standard deviation',
      min: 'At least',
      max: 'At most'
    }
  },
  item: {
    name: 'Name',
    targets: 'Targets',
    weight: 'Weight',
    delay: 'Delay',
    receptor: 'Receptor'
  },
  receptor: { bySign: 'By weight’s sign' },
  model: {
    title: 'Model',
    neuron: 'Neuron model',
    stimulus: 'Stimulus model',
    connector: 'Connection rule',
    synapse: 'Synapse model',
    recorder: 'Recorder model'
  },
  experiment: {
    title: 'About the experiment',
    name: 'Name',
    description: 'Description',
    expect: 'What to expect',
    sources: 'Sources'
  },
  simulation: {
    title: 'Simulation',
    duration: 'Duration',
    durationHint: 'Time that is recorded, after the warm-up',
    warmup: 'Warm-up',
    warmupHint: 'Simulated first and not recorded',
    timeStep: 'Time step',
    timeStepHint: 'Step of the integration',
    seed: 'Seed',
    seedHint: 'The same seed gives the same result on any number of threads'
  },
  population: {
    title: 'Population',
    size: 'Neurons',
    initial: 'State at the start',
    positions: 'Positions',
    arrangement: 'Arrangement',
    addPositions: 'Give positions',
    removePositions: 'Remove positions'
  },
  definition: {
    edit: 'Edit its equations',
    title: 'Title',
    id: 'Id in the document',
    description: 'Description',
    method: 'Method',
    methods: {
      'exponential-euler': 'Exponential Euler',
      exact: 'Exact (linear equations)',
      euler: 'Forward Euler',
      rk4: 'Runge–Kutta, fourth order'
    },
    equations: 'Equations',
    equationsHint: 'dv/dt = … for every state, x = … for a part with a name of its own.',
    equation: 'Equation {row}',
    equationCount: 'equations: {count}',
    addEquation: 'Add an equation',
    spike: 'Spike',
    threshold: 'Fires where',
    reset: 'At a spike',
    resetRow: 'Assignment {row} at a spike',
    addReset: 'Add an assignment',
    refractory: 'Refractory time',
    states: 'State variables',
    parameters: 'Parameters',
    receptors: 'Receptors',
    receptorsHint: 'Where spikes arrive: each weight is added to a state.',
    name: 'Name',
    initial: 'At the start',
    unit: 'Unit',
    standard: 'Default',
    target: 'Added to',
    sign: 'Weights',
    signs: { any: 'all', positive: 'positive', negative: 'negative' },
    populations: 'Populations of this model',
    unused: 'None yet.',
    populate: 'Add a population of it',
    goToCharacter: 'Go to this character',
    badName: 'A name has letters, digits and _, and begins with a letter.',
    badId: 'An id has letters and digits, with single - or _ between them.',
    takenName: '“{name}” has a meaning already; choose another name.'
  },
  stimulus: { title: 'Stimulus' },
  projection: {
    title: 'Projection',
    source: 'From',
    target: 'To',
    connections: 'Connections',
    synapses: 'Synapses'
  },
  recorder: { title: 'Recorder' },
  problems: {
    title: 'Problems',
    noDocument: 'No experiment open',
    errors: 'Errors: {count}',
    warnings: 'Warnings: {count}',
    none: 'Nothing is wrong with this document.'
  },
  estimate: {
    title: 'What a run would take',
    neurons: 'Neurons',
    synapses: 'Synapses',
    cells: 'Cells',
    devices: 'Devices',
    curves: 'Curves',
    values: 'Numbers',
    timeHintOfAny:
      'As long as when this was run last; before that, from a short trial on this machine',
    memory: 'Memory',
    ofMemory: '{memory} of {available} free',
    time: 'Time',
    about: 'about {time}',
    timeHint:
      'As long a step as when this network ran last; before that, from what its parts cost on this machine at 10 Hz'
  },
  run: {
    title: 'Run',
    start: 'Run',
    startHint: 'Run the experiment as it is on screen (F5 or Ctrl+Enter)',
    pause: 'Pause',
    resume: 'Resume',
    cancel: 'Cancel run',
    seed: 'Seed',
    threads: 'Threads',
    threadsAuto: 'By settings',
    nothingOpen: 'Open an experiment or a sample to run it.',
    repair: 'This project is open for reading only, so nothing can be run in it.',
    hasErrors: 'Cannot run: errors in the document ({count}). See Problems.',
    paused: 'Paused',
    phases: {
      queued: 'Waiting',
      build: 'Building the network',
      simulate: 'Simulating',
      measure: 'Measuring',
      solve: 'Solving',
      map: 'Mapping onto chips',
      store: 'Storing the results'
    },
    timeLeft: '{time} left',
    simulated: '{done} of {total} ms',
    spikes: '{count} spikes',
    speed: '{factor} × real time',
    number: 'Run {number}',
    openPage: 'Open its page and plots'
  },
  live: {
    title: 'Live activity',
    none: 'Nothing is running',
    noneText: 'Spikes and rates appear here while a run is simulated.',
    now: 'Live',
    ended: 'Ended',
    span: 'How much time is shown',
    last: 'Last {time}'
  },
  document: {
    title: 'Document',
    inStep: 'The document as it will be run; it follows every edit.',
    copy: 'Copy',
    copied: 'Document copied'
  },
  history: { title: 'History', start: 'As it was opened first' }
}
