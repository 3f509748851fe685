/** Plots: titles, axes, tools. */
export const charts = {
  toolbar: 'Plot tools',
  mark: 'Zoom to a part',
  markHint:
    'Drag over the plot to zoom to a part; when off, dragging moves the plot (Shift does the other)',
  reset: 'Show all',
  resetHint: 'Show everything again (0 or double click)',
  actions: {
    png: 'Save as a PNG picture',
    svg: 'Save as an SVG drawing',
    csv: 'Save the visible part as a CSV table',
    copyPicture: 'Copy the picture',
    copyData: 'Copy the visible part as a table',
    report: 'Send to the report',
    note: 'Add a picture of the plot to the note'
  },
  more: 'Save, copy and send',
  copied: { picture: 'Picture copied.', data: 'Table copied.' },
  notCopied: 'It could not be put onto the clipboard.',
  log: {
    x: 'Logarithmic horizontal axis',
    y: 'Logarithmic vertical axis',
    none: 'No value is above zero: a logarithmic axis would show nothing',
    short: { x: 'log x', y: 'log y' },
    dropped: 'Not on a logarithmic axis: {count} values that are zero or less'
  },
  keys: 'Arrow keys move, plus and minus zoom, 0 shows everything, Shift and arrows read the values',
  tooMuch: 'More than can be saved at once: zoom in and try again.',
  unreadable: 'This recording cannot be read.',
  neuron: 'neuron {neuron}',
  synapse: '{source} → {target}',
  axis: {
    weight: 'weight',
    synapses: 'synapses',
    source: 'source',
    target: 'target',
    time: 'time ({unit})',
    withUnit: '{name} ({unit})',
    neuron: 'neuron',
    rate: 'rate',
    interval: 'interval between spikes',
    intervals: 'intervals',
    frequency: 'frequency',
    power: 'power of the rate',
    sinceMoment: 'time since the moment',
    lag: 'lag',
    lagOf: 'lag of {population}',
    pairs: 'pairs of spikes',
    timesChance: 'pairs, times chance',
    size: 'spikes in an avalanche',
    avalanches: 'avalanches'
  },
  map: {
    cell: 'word line {row}, bit line {column}: {value}',
    none: 'no value'
  },
  analysis: {
    title: 'Analysis',
    which: 'Analysis',
    of: 'Spikes',
    add: 'Add an analysis',
    remove: 'Remove this analysis',
    fields: 'Settings of the analysis',
    heading: '{analysis} of {population}',
    range: 'Analyses look at the stretch of time that the plots above show.',
    wrong: 'A setting above is wrong.',
    noTimes: 'Give at least one time, such as 100 ms.',
    bin: 'Bin width',
    itself: 'itself'
  },
  spectrum: {
    name: 'Power spectrum',
    highest: 'Up to',
    resolution: 'Resolution',
    subtitle: 'mean of {segments} segments (Welch), {step} apart',
    none: 'This stretch of time is too short for a spectrum.'
  },
  psth: {
    name: 'Peristimulus histogram',
    moments: 'Moments',
    regular: 'at equal distance',
    list: 'as listed',
    first: 'First',
    every: 'Every',
    times: 'Times',
    before: 'Before',
    after: 'After',
    subtitle: 'mean over {trials} moments, bins of {bin}',
    none: 'No moment lies in this stretch of time with all of its surroundings.'
  },
  correlogram: {
    name: 'Correlogram',
    of: 'Between',
    each: 'each neuron and itself',
    pair: 'two neurons',
    reference: 'Reference',
    target: 'Target',
    lag: 'Largest lag',
    chance: 'independent trains of these rates',
    subtitle: '{pairs} pairs of spikes, bins of {bin}; line: independent trains',
    none: 'There is no such pair of spikes in this stretch of time.'
  },
  crossCorrelogram: {
    name: 'Cross-correlogram',
    against: 'With',
    as: 'Show',
    ratio: 'pairs by those of chance',
    rate: 'rate around a spike',
    pairs: 'pairs of spikes',
    chance: 'independent populations of these rates',
    subtitle: '{pairs} pairs, bins of {bin}',
    peak: '{ratio} × chance at {lag}',
    coefficient: 'correlation {value}'
  },
  avalanches: {
    name: 'Avalanche sizes',
    mean: 'mean spike interval',
    given: 'as given',
    width: 'Width',
    law: 'likeliest power law',
    few: '{avalanches} avalanches, bins of {bin}',
    subtitle: '{avalanches} avalanches, bins of {bin}; line: power law with exponent {exponent}',
    none: 'No avalanche begins and ends in this stretch of time.'
  },
  raster: {
    title: 'Spikes of {population}',
    subtitle: '{spikes} spikes in view',
    none: 'No neuron spiked.'
  },
  rate: {
    title: 'Rate of {population}',
    subtitle: 'mean of the recorded neurons, bins of {bin}'
  },
  trace: {
    title: '{variable} of {population}',
    subtitle: 'neurons {from} to {to}, {count} recorded',
    pages: 'Which neurons are drawn',
    before: 'Neurons before',
    after: 'Neurons after'
  },
  weights: {
    title: 'Weights of {projection}',
    subtitle: '{synapses} synapses at {time}, mean {mean}, standard deviation {sd}',
    traces: 'synapses {from} to {to} of {count}',
    before: 'Synapses before',
    after: 'Synapses after',
    tools: 'What is shown of the weights',
    time: 'Time',
    matrix: 'Sources and targets',
    cell: 'from {source} to {target}',
    none: 'The projection has no such synapse.',
    history: 'Weights of {projection} over time',
    historySubtitle: 'bands: 5 to 95 % and 25 to 75 % of the synapses',
    bands: 'shares of the synapses',
    median: 'median',
    mean: 'mean',
    chosen: 'Follow synapses',
    wrongSynapses: 'Write up to eight synapses as source → target, such as 0 → 1.',
    noSynapse: 'No recorded synapse goes from {source} to {target}.'
  },
  phase: {
    title: 'Phase plane of {population}',
    fields: 'Settings of the phase plane',
    x: 'Horizontal variable',
    y: 'Vertical variable',
    current: 'Input current',
    currentHint:
      'For nullclines and arrows; empty: what the stimuli give in the middle of the stretch of time',
    way: 'trajectory',
    nullcline: 'd{variable}/dt = 0',
    times: 'neuron {neuron} from {from} (dark) to {to} (bright)',
    with: 'arrows and nullclines with {current}',
    noFlow: 'the model’s equations give no arrows for these two variables',
    same: 'Choose two different variables.'
  },
  isi: {
    title: 'Intervals between spikes of {population}',
    none: 'No neuron spiked twice in this stretch of time.',
    mean: '{intervals} intervals, mean {mean}',
    meanAndCv: '{intervals} intervals, mean {mean}, CV {cv}'
  }
}
