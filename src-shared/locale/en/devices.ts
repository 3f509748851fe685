/** The Devices room: devices, protocols, curves, figures of merit. */
export const devices = {
  names: { device: 'Device', experiment: 'New characterisation', train: 'Pulse train' },
  commands: {
    create: 'New characterisation',
    moveUp: 'Move the selected item up',
    moveDown: 'Move the selected item down'
  },
  add: {
    devices: 'Add a device',
    protocols: 'Add a protocol',
    limits: 'Add a limit for the yield'
  },
  kinds: {
    devices: 'Devices',
    protocols: 'Protocols',
    limits: 'Limits',
    measurements: 'Measurements'
  },
  kind: {
    devices: 'Device',
    protocols: 'Protocol',
    limits: 'Limit',
    measurements: 'Measurement'
  },
  edits: {
    addDevice: 'Add device {name}',
    addProtocol: 'Add protocol {name}',
    addLimit: 'Add limit on {name}',
    addMeasurement: 'Add measurement {name}',
    move: 'Move {name}',
    nonidealityOn: 'Switch on {name} of {device}',
    nonidealityOff: 'Switch off {name} of {device}'
  },
  structure: {
    title: 'Devices and protocols',
    tools: 'Selected item',
    none: 'No characterisation open',
    noneText: 'Open an experiment in the list, or begin with a sample.',
    openSample: 'Open a sample'
  },
  inspector: { noneText: 'Open an experiment, then select a device or a protocol.' },
  picker: {
    label: 'Preset or model',
    search: 'Search',
    own: 'Presets of this project',
    builtIn: 'Presets of Engram',
    models: 'Models with their own defaults'
  },
  technologies: {
    'nor-flash': 'NOR flash',
    mram: 'MRAM',
    pcram: 'Phase change (PCRAM)',
    rram: 'Resistive (RRAM, OxRAM)',
    cbram: 'Conductive bridge (CBRAM)',
    oxide: 'Memristive oxide',
    memristor: 'Memristor, generic',
    feram: 'FeRAM',
    fefet: 'FeFET',
    memcapacitor: 'Memcapacitor',
    'redox-transistor': 'Redox transistor',
    'ionic-transistor': 'Ionic transistor',
    capacitor: 'Capacitor',
    skyrmion: 'Skyrmion',
    ideal: 'Idealised'
  },
  trust: {
    title: 'How far numbers can be trusted',
    source: 'Read in the source',
    literature: 'From the literature, unchecked',
    chosen: 'Our default',
    fitted: 'Fitted',
    unknown: 'Unknown',
    letter: { source: 'S', literature: 'L', chosen: 'D', fitted: 'F', unknown: '?' },
    about: {
      source: 'The number stands in the named source.',
      literature: 'Quoted from the literature; nobody has compared it with the original.',
      chosen: 'A sensible value of ours, which no publication gives.',
      fitted: 'Estimated from measurements.',
      unknown: 'Nobody has published it; the model’s default stands in.'
    }
  },
  parameters: { title: 'Parameters' },
  published: { title: 'Published figures of the technology', none: 'not published' },
  spread: {
    title: 'Spread between devices',
    between: 'Devices differ',
    none: 'not at all',
    default: 'as is usual for them',
    own: 'as given here',
    law: '{parameter}: a law of its own, to be edited in the document.'
  },
  nonidealities: {
    title: 'Non-idealities',
    count: '{count} on',
    scale: 'Strength',
    scaleHint: 'Multiplies the effect; 0 switches it off.'
  },
  population: {
    title: 'Population',
    devices: 'Devices of each kind',
    devicesHint: 'Each differs from the others as its spread says',
    repeats: 'Repeats',
    repeatsHint: 'How often each protocol is done anew with each device'
  },
  protocol: {
    label: 'Protocol',
    ofDevice: 'Amplitudes and widths that are not given are those of {device}.',
    figures: 'Figures of merit that it gives'
  },
  limit: {
    about: 'A device counts as good when it keeps all limits; the yield is the share of good ones.',
    figure: 'Figure of merit',
    protocol: 'Measured by',
    every: 'every protocol that gives it',
    min: 'At least',
    max: 'At most'
  },
  measurement: {
    device: 'Taken from',
    protocol: 'Shown beside',
    source: 'Source',
    none: 'not said',
    columns: 'Columns'
  },
  drive: {
    title: 'Waveform',
    applied: 'applied',
    read: 'read',
    time: 'time',
    voltage: 'voltage',
    beginning: 'the beginning',
    reads: 'reads and gaps drawn as long as a pulse',
    none: 'This device cannot be measured so; see Problems.'
  },
  columns: { charge: 'charge', capacitance: 'capacitance' },
  curves: {
    title: 'Curves',
    none: 'Nothing measured yet',
    noneText: 'Run the experiment: curves appear here while it is measured.',
    noneYet: 'No curve has come yet.',
    noDevice: 'No device is chosen.',
    controls: 'What is shown',
    mode: 'How curves are shown',
    modes: { curves: 'Curves', bands: 'Bands', distribution: 'Distribution' },
    needsMany: 'Needs more than one curve: raise the population or the repeats.',
    bandsText: 'median, 25–75 % and 5–95 % of all curves',
    some: '{drawn} of {total} curves',
    all: '{total} curves',
    x: 'Horizontal axis',
    y: 'Vertical axis',
    of: 'of',
    at: 'at',
    first: 'the first point',
    last: 'the last point',
    log: 'log',
    share: 'share of curves at most so large',
    measured: 'Measured points',
    run: 'Run that is looked at',
    outdated: 'Document changed',
    outdatedHint: 'The document has changed since this run; run it again to see what it gives now.'
  },
  figures: {
    title: 'Figures of merit',
    none: 'No figures yet',
    noneText: 'They are computed when a run is done.',
    figure: 'Figure (median)',
    range: '{low} to {high}',
    better: { high: 'More is better', low: 'Less is better' },
    limits: 'Yield',
    definition: 'Definition',
    compare: 'Devices that are compared',
    export: 'Export as CSV',
    radar: 'Comparison',
    radarText: 'outer edge: the best of these devices, centre: the worst'
  }
}
