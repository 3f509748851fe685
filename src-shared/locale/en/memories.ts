/** The table of memory technologies, and words that are explained. */
export const memories = {
  title: 'Memories',
  command: 'Show table of memories',
  about:
    'Published figures of memory technologies. Click a cell to see its sources or to put a value of your own in its place.',
  search: 'Search memories',
  nothingFound: 'No memory is called like this.',
  name: 'Memory',
  volatile: 'volatile',
  unknown: 'unknown',
  unknownText: 'Nobody has published this in the sources that were read.',
  ownValue: 'own',
  ownCount: 'Own values: {count}',
  resetAll: 'Reset all',
  yes: 'yes',
  no: 'no',
  sort: 'Sort by {column}',
  contested: 'Sources differ',
  published: 'Published',
  ranks: {
    simple: 'simple',
    medium: 'medium',
    complex: 'complex',
    bad: 'poor',
    high: 'good'
  },
  columns: {
    energyPerBit: 'Energy per bit',
    writeTime: 'Write time',
    readTime: 'Read time',
    voltage: 'Write voltage',
    endurance: 'Endurance (cycles)',
    retention: 'Retention temperature',
    leakagePerBit: 'Leakage per bit',
    multiLevel: 'Multi-level',
    precision: 'Precision',
    complexity: 'Manufacturing',
    scaleUp: 'Industrial scale-up',
    efficiency: 'Efficiency'
  },
  edit: {
    title: '{column} of {memory}',
    own: 'Own value',
    low: 'From',
    high: 'To',
    hint: 'In {unit}. Leave “To” empty for a single value.',
    hintPlain: 'Leave “To” empty for a single value.',
    choose: 'Value',
    note: 'Where it comes from',
    save: 'Use own value',
    reset: 'Use the published value',
    cancel: 'Cancel',
    notANumber: 'A number from 0 upwards, such as 0.5 or 1e6.',
    wrongOrder: '“To” has to be at least “From”.',
    step: 'own value, {column} of {memory}',
    stepReset: 'published value, {column} of {memory}',
    stepResetAll: 'published values everywhere'
  },
  price: {
    title: 'What a run would cost',
    about:
      'Takes the weight updates of a finished run with plastic or device-backed synapses and prices them: bits × energy per bit × updates.',
    run: 'Run',
    noRun: 'Choose a run',
    noRuns: 'No finished network run in this project yet.',
    bits: 'Bits written per update',
    updates: 'Weight updates',
    synapses: 'Plastic synapses',
    time: 'Simulated time',
    bars: 'Bars are logarithmic, over {decades} decades.'
  },
  why: {
    bySpikes:
      'Counted from spikes: each spike of a source or a target writes each of its plastic synapses once; the warm-up is left out. A device that needs several pulses for an update takes as many times more.',
    byPulses:
      'Counted by the run: the pulses that its memory devices got, from the start of the run.',
    byBoth:
      'Pulses of memory devices were counted by the run, from its start. For the other synapses each spike of a source or a target writes each of its plastic synapses once, after the warm-up.',
    notANetwork: 'This run is not of a network: it has no synapses.',
    nothingPlastic: 'This run has no plastic synapses, so no weight was written.',
    notFinished: 'This run did not come to its end, so it has no count of spikes.',
    unreadable:
      'The document of this run cannot be read by this version, so nothing can be counted.'
  },
  writeEnergy: 'Write energy',
  leakage: 'Leakage',
  leakageHint:
    'Bits × synapses × leakage per bit × simulated time. A memory that holds without supply has none.',
  wear: 'Share of endurance',
  wearHint: 'Updates of one weight on average, divided by the lowest endurance.',
  glossary: {
    title: 'Glossary',
    explain: 'What is this? {term}',
    related: 'See also',
    sources: 'Sources',
    terms: 'Terms'
  },
  cli: {
    description: 'List memory technologies; with --run, price the weight updates of a run in each',
    run: 'Price the weight updates of this run (number or beginning of its id)',
    bits: 'Bits that are written when a weight changes',
    runHead: 'Run #{number}: {name}',
    counted: '{updates} weight updates of {synapses} synapses, {bits} bits each'
  }
}
