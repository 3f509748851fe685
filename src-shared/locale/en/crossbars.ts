/** Texts about crossbars: the command line, and the room of the window. */
export const crossbars = {
  cli: {
    description:
      'Solve a crossbar with the resistance of its wires, keep the run in a project, and print the currents of its columns.',
    file: 'crossbar document (JSON)',
    noMaps: 'leave the maps of all cells out of the JSON',
    notACrossbar:
      '{file} is a document of kind “{kind}”, and this command solves crossbars; run it with “engram run”.',
    array: 'Array',
    arrayOf: '{rows} × {columns} cells',
    seconds: 'Solved in',
    column: 'Column',
    current: 'Current',
    ideal: 'Without wire resistance',
    error: 'Error',
    moreColumns: '… and {count} more columns; --json has all of them.'
  },
  name: 'Crossbar',
  none: 'No crossbar open',
  noneText: 'Open a crossbar or a sample in the list beside, or begin a new one.',
  create: 'New crossbar',
  array: {
    title: 'Array',
    size: 'Size',
    rows: 'Word lines',
    columns: 'Bit lines',
    seed: 'Seed',
    seedHint: 'Draws of cells, devices and inputs follow from it.',
    effectiveMatrix: 'Effective matrix',
    effectiveMatrixHint:
      'Also what the array as a whole does to its inputs: one solution for each line, so large arrays take their time.'
  },
  wire: {
    title: 'Wires',
    word: 'Word line, each segment',
    bit: 'Bit line, each segment',
    driver: 'Drivers',
    sense: 'Sense amplifiers',
    drivenEnds: 'Word lines driven',
    sensedEnds: 'Bit lines held',
    one: 'at one end',
    both: 'at both ends'
  },
  open: {
    words: 'Open word lines',
    bits: 'Open bit lines',
    hint: 'Lines that are not connected: indices such as 0, 5, counted from 0.',
    wrong: 'Write indices such as 0, 5.'
  },
  cells: {
    title: 'Cells',
    from: 'Given as',
    values: 'numbers',
    distribution: 'a distribution',
    patternOf: 'a pattern',
    weightsOf: 'weights',
    conductance: 'Conductance',
    unit: 'Unit',
    matrix: 'Conductances',
    matrixHint: 'One row of the array a line, numbers separated by spaces or commas.',
    matrixWrong: 'Line {line}: “{text}” is no number.',
    matrixLong: '{count} numbers: too many to edit here. Edit them in the document’s file.',
    pattern: 'Pattern',
    patterns: {
      checkerboard: 'checkerboard',
      'stripes-across': 'every second word line',
      'stripes-down': 'every second bit line',
      diagonal: 'diagonal',
      random: 'random'
    },
    on: 'On',
    off: 'Off',
    share: 'Share that is on',
    weights: 'Weights',
    lowest: 'Lowest weight',
    highest: 'Highest weight',
    found: 'as found',
    low: 'Stored as, lowest',
    high: 'Stored as, highest',
    reach: 'reach of the device'
  },
  device: {
    title: 'Device',
    which: 'Cells are',
    none: 'plain conductances',
    without: 'Without a device',
    hint: 'The conductances above are programmed into this device; what a cell really has follows from it.',
    spread: 'Spread between devices',
    parameters: 'Parameters of the device'
  },
  faults: {
    title: 'Faults and yield',
    inject: 'Inject faults, find yields',
    hint: 'After programming, cells are displaced, flipped or stuck, each by its own draw. The yield says how many cells and columns are still what they were to be; with all shares at 0 it tells what the spread alone costs.',
    stuckOn: 'Stuck on',
    stuckOff: 'Stuck off',
    flips: 'Flipped by radiation',
    flipsHint:
      'Share of cells that are mirrored in the range: an upset bit, where cells are on or off.',
    shift: 'Displaced by radiation',
    shiftHint: 'Standard deviation by which every cell is displaced, as a share of the range.',
    tolerance: 'Tolerance',
    toleranceHint:
      'A cell is good within this share of the range, a column within this share of its current.',
    low: 'Range, lowest',
    high: 'Range, highest',
    found: 'of device or cells'
  },
  drive: {
    title: 'Inputs',
    kind: 'Driven with',
    voltage: 'one voltage or law',
    values: 'given voltages',
    read: 'a read of one cell',
    inputVoltage: 'Voltage',
    inputValues: 'Voltages',
    inputHint: 'One number for each word line, separated by spaces or commas.',
    row: 'Word line',
    column: 'Bit line',
    readVoltage: 'Read voltage',
    scheme: 'Other lines',
    schemes: {
      grounded: 'at 0 V',
      floating: 'float',
      half: 'at V/2',
      third: 'at V/3 and 2V/3'
    },
    margin: 'Read margin',
    marginHint: 'Of the worst pattern, in which all other cells are on.',
    on: 'Cell on',
    off: 'Cell off'
  },
  law: {
    title: 'Current-voltage law',
    which: 'Cells follow',
    linear: 'Ohm’s law',
    sinh: 'hyperbolic sine',
    selector: 'selector in series',
    device: 'their device',
    characteristic: 'Characteristic voltage',
    read: 'Read voltage',
    readHint: 'At this voltage a cell has the conductance given above.',
    slope: 'Voltage of the selector',
    current: 'Current of the selector'
  },
  maps: {
    title: 'Maps',
    which: 'Map',
    names: {
      conductance: 'Conductance',
      word: 'Voltage of word lines',
      bit: 'Voltage of bit lines',
      drop: 'Voltage across the cells',
      current: 'Current of the cells',
      error: 'Error of the cells’ currents',
      matrix: 'Effective matrix'
    },
    row: 'word line',
    column: 'bit line',
    notYet: 'Run the crossbar to see its maps.',
    stale: 'Run {number}: the crossbar has been changed since.',
    ofRun: 'Run {number}'
  },
  currents: {
    interval: '({low} to {high})',
    intervalHint: '95 % interval (Wilson)',
    title: 'Currents',
    ofColumns: 'Currents of the bit lines',
    errors: 'Errors of the bit lines',
    real: 'with wires',
    ideal: 'without wire resistance',
    error: 'error',
    current: 'current',
    column: 'bit line',
    figures: 'Figures'
  }
}
