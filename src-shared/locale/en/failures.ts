export const failures = {
  defect:
    'Something in Engram went wrong ({method}: {message}). Nothing stored was changed. Please report this.',
  unknownMethod: 'There is no call “{method}”.',
  badRequest: 'The call “{method}” was not understood: “{path}” is wrong.',
  rateCurve: {
    cancelled: 'The measurement of the f–I curve was cancelled.',
    notRunning: 'No f–I curve “{id}” is being measured.',
    sameId: 'An f–I curve “{id}” is being measured already.'
  },
  app: {
    noClipboard: 'There is no clipboard without a window.',
    notAPicture: 'These bytes are no PNG picture that could be copied.'
  },
  hardware: {
    noEntry: 'There is no entry “{id}” in the catalogue of hardware.',
    noField: 'There is no field “{field}” in the catalogue of hardware.',
    notANumber: '“{field}” is “{value}”, where a number belongs.',
    idTaken: 'The id “{id}” is taken. Give the chip another one.'
  },
  emulation: {
    noChip: 'There is no chip “{id}” in the catalogue.',
    noChipNearest: 'There is no chip “{id}” in the catalogue; did you mean “{suggestion}”?',
    model:
      '“{population}” is of the model {model}, which {chip} does not have, nor anything near; choose a leaky integrate-and-fire model, or another chip.',
    sameId: 'A comparison with the name “{id}” is under way.',
    notRunning: 'There is no comparison “{id}” under way.',
    notANetwork: 'Only networks run on chips, and this document is of the kind “{kind}”.'
  },
  run: {
    invalidDocument:
      'The document has {count} errors; the first is at {path}. See the list of problems.',
    tooLarge:
      'The network needs about {needed} MB of memory for {synapses} synapses, and {available} MB are free. Make it smaller, or close other programs.',
    moreThreads:
      'The network needs {needed} MB, and one thread can hold 4,096 MB. Run it on at least {threads} threads.',
    runaway:
      'The activity of population “{population}” ran away: {rateHz} Hz at {timeMs} ms. The run was stopped, and what came before is kept. Check weights, inhibition and refractory period.',
    notFinite:
      '“{variable}” of neuron {neuron} in population “{population}” was no longer a finite number at {timeMs} ms. The run was stopped, and what came before is kept. Use a smaller time step, or check the parameters.',
    outOfMemory:
      'A thread could not get {megabytes} MB more memory. Make the network smaller, use more threads, or close other programs.',
    heapExhausted: 'A thread ran out of memory. Record fewer neurons, or make the network smaller.',
    notStored:
      'The recordings could not be kept: the project’s disk or file refused them. The run was stopped, and what came before is kept. See whether the disk is full.',
    crashed:
      'A thread of the run broke ({reason}). Other runs are not touched, and what came before is kept. Run it again, and report it if it happens twice.',
    noCheckpoint: 'Run #{number} has no checkpoint to resume from. Run it again to have all of it.',
    otherEngine:
      'Run #{number} was begun with version {made} of the engine, and this is version {present}: it could give other numbers. Resume it with the Engram it was begun with, or run it again.',
    unfitCheckpoint:
      'The checkpoint does not fit the network that this Engram builds of the document ({reason}). Run it again.',
    alreadyRunning: 'Run #{number} is under way.',
    cancelled: 'The run was cancelled.',
    notRunning: 'This run is not under way any more.',
    changeTooLate:
      'The run has ended, so its stimuli cannot change any more. Change the document, and run it again.',
    noStimulus: 'The run has no stimulus “{stimulus}”. It has: {known}.',
    noStimuli: 'This kind of run has no stimuli that could change.',
    notSteerable:
      '“{field}” of “{stimulus}” cannot change during a run. What can: {known}. Change anything else in the document, and run it again.',
    nothingToVerify: 'Only a run that was done can be verified: it alone has a hash.',
    measuringTooLarge:
      'Measuring needs about {needed} MB of memory, and {available} MB are free. Close other programs, or take fewer repeats, points or threads.',
    arrayTooLarge:
      'The array needs about {needed} MB of memory for {cells} cells, and {available} MB are free. Make it smaller, or close other programs.',
    notConverged:
      'No state of the array was found in which all currents agree: {residual} of the largest is left. Lower the voltages, or make the current-voltage law less steep.',
    noSuchView: 'This recording cannot be shown as “{view}”.'
  },
  file: {
    missing: 'There is no file {file}.',
    notAFile: '{file} is not a file.',
    tooLarge: '{file} is too large for a document.',
    unreadable: '{file} cannot be read ({code}). Check its permissions.',
    notWritten: '{file} cannot be written ({code}). Choose another place, or free some space.',
    noPlace: 'There is nobody to ask for a place; name a file.'
  },
  document: {
    unreadable: 'This document cannot be opened. {reason} (first of {count} errors, at “{path}”)',
    notJson: '{file} is not JSON: there is a mistake at line {line}, column {column}.',
    notFinite:
      '{file}, line {line}, column {column}: the number is too large. Write a finite number.',
    noSample: 'There is no sample “{sample}”.'
  },
  project: {
    missing: 'There is no file {file}. Choose another project, or create one.',
    noFolder: 'There is no folder {folder}. Create it, or choose another place.',
    notAFile: '{file} is not a file. Choose a file whose name ends in .engram.',
    exists: '{file} is there already and was not touched. Choose another name, or open it.',
    notAProject:
      '{file} is not an Engram project, or its beginning is damaged. Choose another file, or a backup copy.',
    newer:
      '{file} was written by a newer Engram (format {version}; this one knows {latestVersion}). It can be looked at but not changed: install the newer Engram.',
    locked: '{file} is in use by another window or program. Close it there and try again.',
    damaged:
      '{file} is damaged. It is open for looking only, and nothing in it is changed. Save what can be read into a new project, or open a backup copy.',
    unreadable:
      '{file} is damaged so badly that nothing can be read. Open a backup copy; the file was left as it is.',
    readOnly:
      '{file} or its folder cannot be written, so it is open for looking only. Copy it to another place to work with it.',
    readOnlyFolder: 'The folder {folder} cannot be written. Choose another place.',
    backupOntoItself: '{file} is the project itself. Choose another name for the copy.',
    notOverwritten:
      '{file} is there already and is not a project copy that may be replaced. Choose another name.'
  },
  windows: {
    none: 'There is no window here. Start Engram without a command to open one.'
  },
  keymap: {
    notJson:
      'Your keys in {file} were not read: there is a mistake at line {line}, column {column}. The usual keys hold until it is mended, or the keys are set here anew.',
    notAKeymap:
      'Your keys in {file} were not read: it is no keymap, as “format” is not “engram-keymap” or “keys” is missing. The usual keys hold.',
    notAKey:
      'In {file}, the key {value} of “{id}” is none. Write it like “Mod+Shift+K” or “F5”. The other entries hold.',
    notText:
      'In {file}, the key of “{id}” is {value}. Write a text like “F5”, or null for no key. The other entries hold.'
  },
  sweep: {
    invalid: 'The sweep has {count} mistakes; the first is at {path}: {reason}',
    alreadyChecking: 'The points of this plan are being checked already; wait, or stop that.',
    checkStopped: 'Checking was stopped; nothing has run.',
    notARun: 'A sweep is many runs: start it with “Start the sweep”, or with “engram sweep”.',
    notRunning: 'This sweep is not running.',
    notPaused: 'This sweep is neither paused nor cancelled, so there is nothing to go on with.',
    nothingFailed: 'No run of this sweep has failed.',
    someFailed:
      '{failed} of {runs} runs failed; the others are kept. Go on with the failed alone once what is wrong is mended.',
    badPoints:
      '{count} points cannot run, so nothing was started; the first is {first} Correct the sweep, or leave such points out.',
    stillRunning: 'This sweep is still under way; cancel it first.'
  },
  store: {
    stopped:
      'The project is no longer open ({reason}). Everything that was confirmed is kept; open it again.',
    noExperiment: 'This experiment is not in the project any more.',
    noComparison: 'This comparison is not in the project any more.',
    noReport: 'This report is not in the project any more.',
    noSweep: 'This sweep is not in the project any more.',
    movedOn:
      'The experiment was changed from elsewhere: it is at step {position}, not at {expected}. Open it again.',
    noSuchStep: 'The experiment has no step {position} to go to.',
    badEdit: 'The change does not fit the document ({reason}). Nothing was changed.',
    brokenJournal:
      'The steps of this experiment do not fit together: the file is damaged. Check the project.',
    noRun: 'This run is not in the project.',
    runEnded: 'The run has ended, and what it recorded does not change any more.',
    noRecording: 'This recording is not in the project.',
    damagedCheckpoint:
      'The checkpoint of run #{number} is damaged: the checksum of its part {piece} differs. The run cannot be resumed; run it again. What it had recorded can still be looked at.',
    damagedChunk:
      'Part {chunk} of the recording “{name}” is damaged. The other parts can still be read; check the project.',
    tooLarge: 'The recording “{name}” is too large to be read at once. Choose a shorter range.',
    damagedRow: 'An entry of the table “{table}” is damaged. Check the project.',
    damaged:
      'A part of {file} is damaged and cannot be read. Check the project, and keep a copy of the file.',
    unreadable: 'This part of the project cannot be read by this version of Engram.',
    diskFull:
      'The disk is full: {file} cannot grow. Nothing already stored is lost. Free some space and try again.',
    readOnly: '{file} cannot be written: the disk or folder is read-only.',
    disk: 'The disk reported an error with {file} ({code}). Nothing already stored was changed.'
  },
  backups: {
    onlyLooking: 'The project is open for looking only; there is nothing new to back up.',
    underWay: 'A backup is being made already.',
    noFolder:
      'The folder for backups, {folder}, is gone or cannot be written. Connect its disk, or choose another folder in Backups.',
    noRoom:
      'There is too little room for a backup in {folder}: {needed} MB are needed, {free} MB are free. Free some, keep fewer backups, or choose another folder.',
    notSound:
      'The backup that was written to {folder} could not be read back and was removed; older ones were kept. Check that disk.',
    gone: 'The backup {file} is not there any more.',
    damaged: 'The backup {file} is damaged. The project was not touched; choose another backup.',
    busy: 'Something is running. Wait for its end or cancel it, then restore.'
  },
  merge: {
    itself: '{file} is the project that is open. Choose another one.',
    newer:
      '{file} was written by a newer Engram (format {version}; this one knows {latestVersion}). Install the newer Engram to merge it.',
    damaged:
      '{file} is damaged, and nothing of it was taken over. Open it, save what can be read into a new project, and merge that.',
    cancelled: 'Cancelled: nothing was changed.',
    sameJob: 'This is under way already.',
    notRunning: 'This is over already.'
  },
  exportRuns: {
    notAll:
      'Only {found} of {wanted} runs could be copied: others are still running, or in the trash. No project was made.'
  },
  trash: {
    running: 'Run #{number} is under way. Cancel it first, or leave it out.'
  },
  note: {
    notAPicture: 'This is not a PNG picture. Send a plot to the note, or paste a PNG.',
    noPicture: 'This picture is not in the project any more.',
    damagedPicture: 'This picture is damaged. Send it to the note again, and check the project.'
  },
  fit: {
    noGroup: 'The measurement has no group {group}. Choose one that a column belongs to.',
    noCurve:
      'The columns make no curve that can be fitted. Mark voltage and current, time and conductance, or conductance after pulses.',
    needsLoop: 'A current–voltage curve needs a column of voltages and one of currents.',
    needsAmperes:
      'The current “{name}” is in arbitrary units. Give its unit, such as uA: models calculate in amperes.',
    needsTime:
      'There is no column of times. Give the time between two rows: how fast a device switches cannot be told without it.',
    needsCourse: 'A drift needs a column of times and one of conductances or resistances.',
    needsPositive:
      'Column “{name}” has values of zero or below, and drift is fitted in logarithms. Leave them out.',
    tooFewPoints:
      'There are {points} points, and this needs at least {needed}. Measure more, or free fewer parameters.',
    noModel: 'There is no model {model} for this curve. Choose one of: {models}.',
    otherCurve: 'The model {model} cannot be fitted to {kind}. Choose another model.',
    noParameter: 'The model {model} has no parameter {name}. Its parameters are: {names}.',
    emptyRange:
      'The range of {name} is empty: from {low} to {high}. Give a lower limit below the upper one, within what the model allows.',
    startOutside:
      '{name} cannot start at {start}: its range goes from {low} to {high}. Choose a start within it.',
    nothingFree: 'No parameter of {model} is free. Free at least one.',
    incalculable:
      'The model {model} could not be calculated from any start. Fix some of its parameters, or choose another model.',
    noPreset:
      '{model} is a law and no model of a device: it cannot become a preset. Take its values over into a document.',
    sameId: 'A fit called {id} is under way already.',
    notRunning: 'There is no fit {id} under way.',
    cancelled: 'The fit was cancelled.',
    crashed: 'A thread of the fit broke ({reason}). Try again, and report it if it happens twice.'
  },
  measurement: {
    empty: '{file} is empty. Choose the file that the instrument wrote.',
    binary:
      '{file} is not a text file. Export the measurement as text (CSV), for instance with “Save as CSV” of the instrument or spreadsheet.',
    noNumbers:
      'None of the first {lines} lines of {file} holds a row of numbers. Choose the delimiter and the decimal sign, or another file.',
    noRows: 'There are no numbers from line {line} of {file} on. Choose another first line.',
    longLine:
      'Line {line} is longer than a million letters: this is no table of measured numbers. Choose another file.',
    fewerColumns:
      '{wanted} columns were named, and the table has {found}. Name fewer, or choose another delimiter.',
    noRoles:
      'No column has a meaning yet. Say which one is the voltage, the current, or the conductance.',
    unitNeeded:
      'Column {column} ({name}) is read as {role}, and its unit is not known. Give a unit, such as uA; 1 for arbitrary units.',
    wrongUnit:
      'Column {column} ({name}): “{unit}” is not a unit of {role}. Choose another unit or meaning.',
    notANumber:
      'Line {line}, column {column} ({name}): “{text}” is not a number. Correct it, or read the column as “other”.',
    otherDecimal:
      'Line {line}, column {column} ({name}): “{text}” has another decimal sign than the numbers before it. Choose the decimal sign, or correct it.',
    mixedUnits:
      'Line {line}, column {column} ({name}): “{text}” is in {unit}, and the numbers before it are in {before}. Write one unit in the whole column.',
    tooManyDevices:
      'Line {line}, column {column} ({name}): there are more than 100,000 different names. Is this really the name of a device?',
    shortRow:
      'Line {line} has {found} cells instead of {wanted}. Complete the row, or begin or end the table elsewhere.',
    longRow:
      'Line {line} has {found} cells instead of {wanted}. A decimal comma may have been taken for a delimiter: choose another delimiter, or correct the row.',
    unequalLengths:
      'Column “{short}” ends after {found} rows at line {line}, and “{long}” has {wanted}. Complete it, or put the columns into different groups.',
    missingValues:
      'Column “{name}”: {count} values are missing, the first at line {line}. Those rows are left out.',
    thinned: 'The file has {rows} rows; every {every}th was kept, {kept} in all.',
    cancelled: 'Reading was cancelled.',
    tooFewRows: 'There are {rows} rows; a curve needs at least 3.',
    constant: 'All values of column “{name}” are the same.',
    timeBackwards:
      'Line {line}, column {column} ({name}): the time does not grow. Sort the rows by time, or leave the column out and give the time between rows.',
    unsorted:
      'Line {line}, column {column} ({name}): the voltage jumps to and fro instead of sweeping. Put the rows in the order in which they were measured.',
    saturated:
      'Column “{name}” stays at {level} for {count} rows from line {line} on: the current was limited there. These rows count as compliance and are left out of fits.'
  },
  preset: {
    none: 'This preset is not in the project.',
    nameTaken: 'There is a preset “{name}” already. Choose another name, or rename the other.',
    inUse:
      'The preset “{name}” is used by the experiment “{experiment}” ({count} in all). Choose another preset there first.',
    notAPreset: '{file} does not hold a device preset.'
  },
  device: {
    tooManyPoints:
      'One curve would have {points} points, and the most is 20,000,000. Ask for fewer points or cycles.',
    integration:
      'The dynamics of “{model}” defeated the integration at {time} s and {voltage} V. Lower the voltage or the current limit, or check the parameters.'
  },
  check: {
    well: 'Everything was read and is intact.',
    pages: 'The file is damaged inside: {message}',
    definitions: 'The list of tables in the file is damaged. What they hold can be read.',
    reference: 'Entry {row} of “{table}” belongs to an entry of “{parent}” that is missing.',
    unreadable: 'The table “{table}” cannot be read completely.',
    document: 'The frozen document of run {run} is not the one that was run: its checksum differs.',
    journal: 'The editing steps of the experiment “{name}” do not fit together.',
    missingChunk: 'Part {chunk} of the recording “{name}” of run {run} is missing.',
    checkpoint: 'Part {piece} of the checkpoint of run {run} is damaged: its checksum differs.',
    chunk: 'Part {chunk} of the recording “{name}” of run {run} is damaged: its checksum differs.',
    sums: 'The recording “{name}” of run {run} holds another number of values than it says.',
    interrupted: 'Runs that were cut off by a crash: {count}. What they had recorded is kept.',
    newer:
      'The project was written by a newer Engram (format {version}; this one knows {latestVersion}).',
    more: 'And {count} more of the same kind ({kind}).'
  },
  mapping: {
    tooLarge:
      'Mapping {synapses} synapses takes {needed} MB, and {available} MB are free. Close other programs, or map a smaller network.',
    notPlaced: 'The network was not placed on “{chip}” in this run.'
  }
}
