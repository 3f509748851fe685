/** Texts of the command line. */
export const cli = {
  error: 'error:',
  warning: 'warning:',
  wholeDocument: 'document',
  population: 'Population',
  simulated: 'Simulated',
  needed: 'Time needed',
  neededOf: '{build} to build, {simulate} to simulate ({factor} s per second of the network)',
  threadsAndSeed: 'Threads, seed',
  spikes: 'Spikes',
  hash: 'Result hash',
  project: 'Project',
  projectRun: 'run #{number} in {project}',
  report: 'Report',
  runHeading: 'Run #{number} “{name}”: {state}',
  undoing: 'Cancelling; what was done so far is undone. Press Ctrl+C again to quit at once.',
  cancelling: 'Cancelling; what was recorded so far is kept. Press Ctrl+C again to quit at once.',
  secondsLeft: '{seconds} s left',
  minutesLeft: '{minutes} min {seconds} s left',
  phases: {
    queued: 'Waiting',
    build: 'Building the network',
    simulate: 'Simulating',
    measure: 'Measuring',
    solve: 'Solving',
    map: 'Mapping onto chips',
    store: 'Storing'
  },
  states: {
    running: 'running',
    done: 'done',
    cancelled: 'cancelled',
    failed: 'failed',
    interrupted: 'interrupted'
  },
  help: {
    description:
      'Engram without its window: runs experiments, keeps the results in a project, writes reports.',
    version: 'print the version',
    help: 'explain a command',
    helpCommand: 'explain a command',
    usage: 'Usage:',
    options: 'Options:',
    arguments: 'Arguments:',
    commands: 'Commands:',
    exitCodes: 'Exit codes: 0 done, 2 bad input, 3 failed, 4 cancelled.'
  },
  options: {
    scale: 'size of a network that comes in sizes (microcircuit), above 0 and up to 1',
    threads: 'threads to use (1 to 256); without it, the setting of the program',
    seed: 'seed of all random numbers (0 to 4294967295); without it, the document’s',
    project: 'project file (.engram); without it, default.engram in the data folder',
    json: 'print one JSON object on standard output and nothing else there',
    language: 'en or ko; without it, the language of the system'
  },
  run: {
    description:
      'Run an experiment document, keep the run in a project and print its metrics. Ctrl+C cancels and keeps partial results.',
    file: 'experiment document (JSON)',
    checkpoint:
      'seconds between checkpoints, from which a run that is cut off can be resumed (0 to 86400); without it, 60; 0 makes none',
    out: 'also write a report with all recordings as CSV into this folder'
  },
  resume: {
    description:
      'Go on with a run that was cut off or cancelled, from its last checkpoint, to the result it would have had.',
    resuming: 'Resuming run #{number}.'
  },
  validate: {
    description: 'Check an experiment document without running it; list all that is wrong.',
    good: '{file} is a good document.',
    memory: 'Memory',
    tooLarge: 'This machine has not enough free memory to run it.',
    memoryOf: '{memory} MB of {available} MB available',
    time: 'Time, about'
  },
  runs: {
    description: 'List the newest runs of a project.',
    limit: 'how many (1 to 1000)',
    none: 'No runs yet. Make one with “engram run FILE”.',
    more: '… and {count} older ones (--limit N shows more)',
    number: '#',
    name: 'Name',
    state: 'State',
    started: 'Started (UTC)',
    seed: 'Seed',
    neurons: 'Neurons',
    spikes: 'Spikes',
    rate: 'Rate (Hz)'
  },
  reportCommand: {
    description: 'Write a report of one or more runs, a comparison, a sweep or a device.',
    run: 'number of a run (12), or the beginning of its id; with another template what it is about',
    template:
      'run; comparison: its name; sweep: its number; device: a preset, then the runs that measured it',
    authors: 'authors of the report',
    out: 'F.pdf, F.html, or a folder for JSON, CSV and HTML',
    title: 'title of the report',
    summary: 'summary that stands at its beginning',
    written: 'Report written: {place}'
  },
  bench: {
    description: 'Time a standard network on this machine; nothing is kept.',
    name: 'which network; without it, the first of the list',
    costs: 'also measure what recording all spikes and making checkpoints cost, in N rounds of runs'
  },
  check: {
    description: 'Read a whole project and report whether it is intact. Nothing is changed.',
    file: 'project file; without it, the default project',
    error: 'error:',
    warning: 'warning:',
    info: 'ok:',
    counts: {
      comparisons: 'Comparisons',
      reports: 'Reports',
      sweeps: 'Sweeps',
      sweepPoints: 'Points of sweeps',
      sweepRuns: 'Runs of sweeps',
      experiments: 'Experiments',
      edits: 'Edits',
      runs: 'Runs',
      documents: 'Frozen documents',
      metrics: 'Metrics',
      recordings: 'Recordings',
      chunks: 'Chunks of recordings',
      logLines: 'Log lines',
      outcomes: 'Results kept with runs',
      devicePresets: 'Device presets',
      curveSets: 'Curve sets',
      curveChunks: 'Chunks of curves',
      settings: 'Settings'
    }
  },
  backup: {
    description: 'Copy a project into a new file, also while it is in use.',
    to: 'file of the copy (.engram)',
    written: 'Copy written: {file} ({megabytes} MB)'
  },
  merge: {
    description:
      'Bring everything of another project into one, but what is in its trash. The other one is not changed.',
    file: 'the other project (.engram)',
    done: 'Merged {file}: {runs} runs, {experiments} experiments, {presets} presets are new.',
    collections: '{sweeps} sweeps, {comparisons} comparisons, {reports} reports are new.',
    copies: 'Comparisons and reports changed in both, theirs kept as copies: {names}',
    known: 'Already there: {count}',
    changed: 'Experiments changed in both, theirs kept as copies: {names}',
    sameNames: 'Experiments whose name another one has: {names}',
    renamed: 'Presets renamed, as their names were taken: {names}',
    otherNotes: 'Runs with another note there; the notes here were kept: {count}'
  },
  exportRuns: {
    description:
      'Make a new project of some runs, with their experiments, presets, notes, and the sweeps, comparisons and reports that are about them alone.',
    to: 'file of the new project (.engram)',
    runs: 'runs by number (12) or the beginning of their ids',
    done: 'Project with {count} runs written: {file}'
  },
  usage: {
    unknownOption: 'There is no option {name}.{hint} “engram --help” lists all.',
    missingArgument: '{name} is missing. “engram --help” shows how it is written.',
    optionMissingArgument: 'The option {name} needs a value.',
    missingOption: 'The option {name} is required.',
    unknownCommand: 'There is no command {name}.{hint} “engram --help” lists all.',
    excessArguments:
      'There are more words than this command takes. “engram --help” shows how it is written.',
    noCommand: 'Say what to do: “engram --help” lists the commands.',
    invalidValue: 'The value of {name} is not accepted. {reason}',
    wholeNumber: 'A whole number from {from} to {to} is needed.',
    didYouMean: 'Did you mean {similar}?'
  },
  failures: {
    unknownRule: 'There is no rule “{rule}”; there are {known}.',
    otherKind:
      '{file}: {path} is “{kind}”, and “characterisation” is needed here. Use engram run for other experiments.',
    noFile: 'There is no file {file}. Check the path.',
    isFolder: '{file} is a folder. Name an experiment document (JSON).',
    notAFile: '{file} is not an ordinary file. Name an experiment document (JSON).',
    notReadable: 'You may not read {file}. Change its permissions.',
    cannotRead: '{file} cannot be read ({code}).',
    tooLarge:
      '{file} has {sizeMB} MB; a document has at most {largestMB} MB. Is it the right file?',
    notText: '{file} is not a text file. An experiment document is JSON in UTF-8.',
    empty: '{file} is empty. An experiment document is JSON; “resources/examples” has some.',
    notJson:
      '{file}, line {line}, column {column}: not JSON at “{near}”. Look for a missing comma, bracket or quotation mark before it.',
    jsonEndsEarly:
      '{file}, line {line}, column {column}: the file ends too early. A closing bracket or quotation mark is missing.',
    notFinite:
      '{file}, line {line}, column {column}: the number {near} is too large. Write a finite number.',
    tooDeep: '{file}, line {line}, column {column}: brackets are nested too deep for a document.',
    invalidDocument: '{file} cannot be run. Errors to put right: {count}',
    noProject: 'There is no project {file}. “engram run FILE --project {file}” makes one.',
    noDefaultProject:
      'There is no default project yet ({file}). “engram run FILE” makes it, or name one with --project.',
    noDataFolder:
      'The data folder {folder} cannot be made ({code}). Set ENGRAM_DATA to a folder that can be written.',
    onlyForLooking: '{file} is open for looking only.',
    noRun: 'There is no run {run} in this project. “engram runs” lists the newest.',
    ambiguousRun:
      '{run} begins the ids of several runs: {numbers}. Give more of the id, or the number.',
    oneSubject: 'A report of the template {template} is about one thing. Name one.',
    noComparison: 'There is no comparison {name} in the project.',
    noSweep: 'There is no sweep {name} in the project.',
    noPreset: 'There is no device preset {name}, neither of Engram nor in the project.',
    outIsFolder: '{file} is a folder. Name a file.',
    outIsFile:
      '{file} is a file. For a PDF or a page its name has to end in .pdf or .html; else name a folder.',
    notAShare: 'This has to be a number above 0 and up to 1.',
    noBench: 'There is no bench {name}. Choose one of: {names}.',
    notIntact:
      '{file} is not intact. Keep a copy, and go back to a backup or save what can be read into a new project.',
    runCancelled: 'Run #{number} was cancelled. What it had recorded is kept.',
    interrupted:
      'Interrupted. A run that was under way is marked so when its project is opened next.',
    runBroke: 'Run #{number} did not end properly ({state}).',
    defect: 'Engram made a mistake of its own: {message} Please report it with the file {log}.',
    defectUnlogged: 'Engram made a mistake of its own: {message} Please report it.'
  },
  characterize: {
    estimate: 'Estimated for {curves} curves: {time}, {memory} MB of memory.',
    description: 'Measure the devices of a document and show their figures of merit',
    curves: 'print at most N curves with --json; all of them without it',
    measured: 'Curves measured',
    figure: 'Figure of merit',
    median: 'Median',
    value: 'Value',
    unit: 'Unit',
    low: '5 %',
    high: '95 %',
    devices: 'Devices'
  }
}
