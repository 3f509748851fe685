/** Texts of exported reports, and what can go wrong when one is made. */
export const reports = {
  kinds: {
    runs: 'Engram report',
    comparison: 'Engram report: comparison',
    sweep: 'Engram report: sweep',
    device: 'Engram datasheet'
  },
  madeAt: 'Made on {time}',
  oneRun: '1 run',
  manyRuns: '{count} runs',
  titleOfMany: 'Report on {count} runs',
  allNeurons: 'All neurons',
  figureNumber: 'Figure {number}.',
  titleOfNone: 'Report without runs',
  tableNumber: 'Table {number}.',
  continued: '{caption} (continued)',
  refs: { section: 'section {number}', figure: 'figure {number}', table: 'table {number}' },
  baseline: 'baseline',
  manyValues: '{count} values',
  missing: '{count} runs of this comparison are no longer in the project.',
  undrawn: 'The figures of {count} more runs are left out; the tables have all of them.',
  pictureGone: 'A figure that stood here is no longer in the project.',
  groupsAbout:
    'Mean ± standard deviation over the seeds of each group, n runs. g: Hedges’ effect size against the baseline with its 95 % confidence interval.',
  footer:
    'Made with Engram. Times are UTC; numbers in tables are rounded, the exported files hold all digits.',
  sections: {
    references: 'References',
    differences: 'What differs',
    groups: 'Results of the groups',
    plan: 'The sweep',
    results: 'Results',
    datasheet: 'The device',
    metric: 'Metric',
    devices: 'Devices and where their numbers come from',
    merits: 'Figures of merit',
    contents: 'Contents',
    notes: 'Notes',
    summary: 'Summary',
    run: 'Run',
    runs: 'Runs',
    parameters: 'Parameters',
    metrics: 'Metrics',
    figures: 'Figures',
    models: 'Models and sources',
    provenance: 'Provenance',
    log: 'Warnings and errors'
  },
  run: {
    size: 'Size',
    networkSize: '{neurons} neurons, {synapses} synapses',
    measuredSize:
      'kinds of devices: {kinds}, of each: {devices}, protocols: {protocols}, repeats: {repeats}',
    name: 'Name',
    number: 'Number',
    state: 'State',
    startedAt: 'Started',
    seed: 'Seed',
    neurons: 'Neurons',
    synapses: 'Synapses',
    simulated: 'Simulated',
    spikes: 'Spikes',
    rate: 'Mean rate',
    wall: 'Time needed',
    tags: 'Tags',
    note: 'Note',
    expect: 'What to expect'
  },
  states: {
    running: 'running',
    done: 'done',
    cancelled: 'cancelled, partial results',
    failed: 'failed',
    interrupted: 'interrupted, partial results'
  },
  parameters: {
    active: 'Driven lines',
    spread: 'Spread between devices',
    spreadDefault: 'as is usual for the model',
    nonideality: 'Non-ideality',
    ofDevice: 'the device’s own',
    points: 'Points',
    matrix: '{rows} × {columns} numbers',
    simulation: 'Simulation',
    duration: 'Duration after warm-up',
    warmup: 'Warm-up',
    timeStep: 'Time step',
    population: 'Population',
    populations: 'Populations',
    stimuli: 'Stimuli',
    projections: 'Projections',
    projection: 'Projection',
    recorders: 'Recorders',
    parameter: 'Parameter',
    value: 'Value',
    name: 'Name',
    model: 'Model',
    targets: 'Targets',
    size: 'Size',
    initial: 'Start value of {variable}',
    positions: 'Positions',
    connector: 'Connector',
    synapse: 'Synapse',
    weight: 'Weight',
    delay: 'Delay',
    differences: 'What differs',
    noDifferences:
      'The documents are equal; the runs differ in nothing but their seeds and their machines.',
    shown: 'The tables below show run {run}; marked values differ between the runs.',
    defaults: 'Grey values are defaults of the model that the document leaves unsaid.',
    ofRuns: 'Runs {runs}'
  },
  values: {
    yes: 'yes',
    no: 'no',
    all: 'all',
    default: 'default',
    more: 'and {count} more'
  },
  laws: {
    uniform: 'uniform',
    normal: 'normal',
    lognormal: 'lognormal',
    low: 'from',
    high: 'to',
    mean: 'mean',
    sd: 'sd',
    min: 'at least',
    max: 'at most'
  },
  models: {
    sources: 'Sources',
    ofExperiment: 'Sources of the experiment'
  },
  provenance: {
    prepare: 'Preparing',
    calculate: 'Calculating',
    hashesOfAny:
      'The result hash covers the document, the seed and every number that came out. The same document, seed and engine give the same hash on any machine and any number of threads.',
    app: 'Program',
    engine: 'Engine',
    runtime: 'Runtime',
    platform: 'System',
    processor: 'Processor',
    cores: '{processor} ({cores} cores)',
    memory: 'Memory of the machine',
    threads: 'Threads',
    finishedAt: 'Finished',
    build: 'Building the network',
    simulate: 'Simulating',
    store: 'Storing',
    peakMemory: 'Peak memory',
    bytesPerSynapse: 'Bytes per synapse',
    id: 'Run id',
    documentHash: 'Document (SHA-256)',
    resultHash: 'Result (SHA-256)',
    hashes:
      'The result hash covers the document, the seed, every spike and every recorded sample. The same document, seed and engine give the same hash on any machine and any number of threads.'
  },
  sweep: {
    experiment: 'Experiment',
    points: 'Points',
    skipped: '{points}, of which {skipped} left out',
    runs: 'Runs',
    runsOf: '{runs} ({done} done, {failed} failed)',
    axes: 'Axes',
    axis: 'Axis',
    fields: 'Sets',
    values: 'Values',
    range: '{low} to {high}, {count} values',
    point: 'Point',
    results: 'Results of the points',
    spread: 'Mean ± standard deviation over the seeds of each point.',
    states: { running: 'running', paused: 'paused', done: 'done', cancelled: 'cancelled' }
  },
  datasheet: {
    device: 'Device',
    set: 'Programming pulse that raises the conductance',
    reset: 'Programming pulse that lowers it',
    read: 'Read voltage'
  },
  log: {
    level: 'Level',
    message: 'Message',
    warning: 'warning',
    error: 'error'
  },
  merits: {
    figure: 'Figure',
    about:
      'Medians over the devices; below them, where there are several, the range from 5 to 95 % of the devices.',
    definitions: 'Definitions',
    restsOn: 'What the figures rest on',
    restsOnAbout:
      'How many parameters of each device come from where. The tables of parameters name the source of each.',
    moreLines: 'and {count} more; a folder has all of them.'
  },
  trust: { trust: 'Trust', source: 'Source', document: 'set here' },
  axes: {
    timeOf: 'Time',
    rateOf: 'Rate',
    stepOf: '{axis}, step',
    shareOfDevices: 'Share of devices',
    shareOfCurves: 'Share of curves',
    wordLine: 'Word line',
    bitLine: 'Bit line',
    current: 'Current',
    error: 'Error (%)',
    time: 'Time (ms)',
    rate: 'Rate (Hz)',
    neuron: 'Neuron',
    interval: 'Interval (ms)',
    count: 'Count'
  },
  figures: {
    overlay: 'Rates of {population} in {count} runs',
    sweepLine: '{metric} over {axis}',
    sweepMap: '{metric} over {row} and {column}',
    simulated: 'simulated',
    curves: 'Curves of {device} by {protocol}',
    distribution: 'Cumulative distribution of {what} by {protocol}',
    radar: 'Comparison of {devices} devices',
    map: '{map} of an array of {rows} × {columns} cells',
    wordCurrents: 'Currents into the word lines',
    activity: 'Spike raster and rate of {population}',
    intervals: 'Histogram of interspike intervals of {population}',
    traces: '{variable} of {population} over time',
    neuron: 'neuron {neuron}',
    synapse: '{source} → {target}'
  },
  captions: {
    overlay:
      'Rate of {population} in {count} runs over one another; numbers behind the names are seeds.',
    sweepLine: '{metric} over {axis}: mean over the seeds.',
    sweepBand:
      '{metric} over {axis}: mean over the seeds (line), and one standard deviation to both sides (band).',
    sweepMap: '{metric}, mean over the seeds. Rows: {row}; columns: {column}.',
    curve: '{what} of {device} by {protocol}.',
    curves: '{what} of {device} by {protocol}: {count} curves.',
    bands:
      '{what} of {device} by {protocol}: median of {count} curves (line), 25–75 % (dark band) and 5–95 % (light band) of them.',
    measured: 'Circles: measured, {name}.',
    measuredIn: 'Circles: measured, {name} ({source}).',
    figureSpread:
      '{what} by {protocol}: share of devices whose value is at most so large ({count} devices of each kind).',
    lastSpread:
      '{what} at the end of {protocol}: share of curves whose value is at most so large ({count} curves).',
    radar:
      '{devices} devices compared over figures of merit of which it is known which way is better. The outer edge is the best of them, the centre the worst; the table gives the values.',
    radarSome:
      'The first {devices} of {total} devices compared over figures of merit of which it is known which way is better. The outer edge is the best of them, the centre the worst; the table gives the values.',
    maps: {
      conductance: 'What each cell conducts.',
      drop: 'Word line minus bit line: what is left for each cell.',
      current: 'What flows through each cell, from the word line to the bit line.',
      error:
        'Relative to the same array without resistance of wires, drivers and sense amplifiers; grey where such a cell carries no current.',
      word: 'At the nodes of the word lines.',
      bit: 'At the nodes of the bit lines.',
      matrix: 'By which the array as a whole turns the voltages of its inputs into currents.'
    },
    bitCurrents: 'Currents out of the bit lines, with the wires and as if they had no resistance.',
    bitErrors: 'Errors of the bit lines’ currents, relative to an array without wire resistance.',
    wordCurrents: 'Currents into the word lines.',
    activity:
      'Activity of {population} (neurons: {neurons}, spikes: {spikes}). Above, each spike by time and neuron; below, the mean rate in bins of {bin} ms.',
    density: 'There are too many spikes to draw one by one: darker means more spikes.',
    intervals:
      'Intervals between spikes of {population}: {intervals} intervals in bins of {bin} ms, mean {mean}, mean CV of the neurons {cv}.',
    beyond: 'Longer ones lie beyond the axis: {count}.',
    traces: 'Course of {variable} in {population}, sampled every {interval} ms.',
    someWeights:
      'Course of {variable} in {population}, sampled every {interval} ms: the first {shown} of {neurons} recorded synapses.',
    someTraces:
      'Course of {variable} in {population}, sampled every {interval} ms; the first {shown} of {neurons} recorded neurons.'
  },
  bundle: {
    sweep: 'the sweep as it was started, with its experiment; Engram opens and runs it',
    results: 'results of the sweep, one point a line',
    comparison: 'the comparison: parameters, groups and their results',
    device: 'the device preset with the source of every number',
    figure: '{title}',
    figureData: 'the numbers that the figure “{title}” shows',
    curves: 'curves of {device} by {protocol}: {columns}; devices and repeats count from 0',
    deviceFigures: 'figures of merit of each single {device} by {protocol}, one a line',
    map: '{map} ({unit}), one number a cell: a line a word line, a column a bit line',
    bitLines: 'currents of the bit lines with and without wire resistance, and their errors',
    wordLines: 'currents into the word lines',
    si: 'Numbers of devices and arrays are in SI units.',
    hashOfAny: 'resultHash in run.json is a SHA-256 over document, seed and every number.',
    intro: 'Exported from Engram {version} at {time}.',
    readme: 'this file',
    report: 'the report: open it in any browser',
    metrics: 'the metrics of all runs, one a line',
    figures: 'figures of merit of every device and protocol, with their spread over the devices',
    run: 'run {number}: parameters, provenance, metrics, log',
    document: 'the experiment; Engram opens and runs it',
    spikes: 'spikes of {population}, recorder {name}',
    states: 'samples of {variables} in {population}, recorder {name}',
    csv: 'CSV files are UTF-8 with a head line; units stand in brackets, the decimal sign is a point.',
    time: 'Time counts from the start of the simulation, warm-up included. Neurons count from 0.',
    hash: 'resultHash in run.json is a SHA-256 over document, seed, spikes and samples.'
  },
  failures: {
    wrongView:
      'Engram answered a request for a {kind} view with another one. This is a defect; please report it.',
    tooDense: 'More spikes in one time step than can be exported.',
    noSubject: 'A report needs runs, a comparison, a sweep or a device that it is about.',
    noPrinter:
      'PDF needs Engram’s window program, which is not here. Make an .html report and print it from a browser.',
    notPrinted:
      'The PDF could not be printed: {reason} Make an .html report and print it from a browser.',
    diskFull: 'The disk is full; {file} was not written. Make room and try again.',
    notAllowed: 'You may not write {file}. Choose another place.',
    readOnly: '{file} is on a read-only disk. Choose another place.',
    isFolder: '{file} is a folder. Name a file.',
    isFile: '{file} cannot be a folder: a file of that name is in the way. Choose another name.',
    nameTooLong: 'The name of {file} is too long. Choose a shorter one.',
    cannotWrite: '{file} cannot be written ({code}).'
  }
}
