/** Texts about measured data and fits. */
export const measurements = {
  fit: {
    kinds: {
      iv: 'a current–voltage curve',
      pulses: 'a response to pulses',
      drift: 'a drift in time'
    },
    tooFewPoints:
      '{points} points determine {parameters} parameters exactly: errors cannot be told.',
    notIdentifiable:
      'The measurement does not tell all parameters apart (condition number {condition}; least of all {name}). Fix some of them.',
    atBound: 'At the limit of the range: {names}. The best value may lie beyond.',
    notConverged: 'The search had not settled after {iterations} steps.'
  },
  cli: {
    description:
      'Fit device models to a measured curve (CSV, TSV, text) and print the parameters with their errors. Several models are ranked by AIC.',
    file: 'measured curve',
    model: 'id of a model; several with commas; auto for all that fit the kind of curve',
    columns:
      'meaning of the columns from the left, with commas: time, voltage, current, conductance, resistance, capacitance, charge, pulse, direction, cycle, device, temperature, other; “conductance:up” for a series of one direction',
    units: 'units of the columns, with commas (V,uA); 1 for arbitrary units; one for all is enough',
    interval: 'time between two rows, “0.5 ms”, for files without a column of times',
    free: 'parameters to estimate, with commas; without it, a choice of the model',
    fix: 'value of a parameter, “thickness=10 nm”; can be given several times',
    direction: 'series to use: up, down or both',
    group: 'number of the group of columns, where the file has several',
    kind: 'iv, pulses or drift; without it, told from the columns',
    starts: 'starts of the search for each model (1 to 64)',
    confidence: 'confidence of the intervals, above 0 and below 1',
    decimal: 'decimal sign: point or comma; without it, guessed',
    pulses:
      'with --save: amplitude and width of the pulse that raises the conductance, then of the one that lowers it, “1.2 V, 100 us, -1 V, 100 us”',
    badPulses:
      '“{text}” is no list of four; write amplitude and width of both pulses, for instance “1.2 V, 100 us, -1 V, 100 us”.',
    badPulse:
      '{field}: “{text}” will not do; amplitudes are voltages other than zero (“-1 V”), widths are times above zero (“100 us”).',
    pulsesWithoutSave: 'Pulses belong to a preset that is kept; add --save NAME.',
    save: 'keep the best fit in the project as a preset of this name',
    heading: '{model}: {title}',
    curve: 'Curve',
    points: 'Points',
    rSquared: 'R²',
    rmse: 'Residual, RMS',
    aicc: 'AICc',
    evidence: 'Share of evidence',
    condition: 'Condition number',
    parameter: 'Parameter',
    value: 'Value',
    error: 'Standard error',
    interval95: 'Interval ({percent} %)',
    unit: 'Unit',
    ranking: 'Ranking',
    model2: 'Model',
    delta: 'ΔAICc',
    saved: 'Preset “{name}” kept in {project}',
    reversed: 'The device is connected the other way round than the model: voltages were reversed.',
    notSaved: 'Give a name with --save to keep the fit in a project.',
    badColumn: '“{text}” is not the meaning of a column. Choose one of: {roles}.',
    badFix: '“{text}” does not fix a parameter. Write NAME=VALUE, as in thickness=10 nm.',
    badValue: '{name}: “{text}” is not a value in {unit}.',
    badInterval: '“{text}” is not a time. Write for instance 0.5 ms.',
    badNumber: 'A number above {from} and below {to} is needed.'
  },
  roles: {
    time: 'time',
    voltage: 'voltage',
    current: 'current',
    charge: 'charge',
    conductance: 'conductance',
    capacitance: 'capacitance',
    resistance: 'resistance',
    pulse: 'pulse number',
    amplitude: 'pulse amplitude',
    width: 'pulse width',
    direction: 'direction',
    cycle: 'cycle',
    device: 'device',
    temperature: 'temperature',
    other: 'other'
  }
}
