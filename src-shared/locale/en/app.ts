/** The frame of the window: rooms, commands, notices, settings, dialogs. */
export const app = {
  rooms: {
    title: 'Rooms',
    notebook: 'Notebook',
    networks: 'Networks',
    devices: 'Devices',
    crossbars: 'Crossbars'
  },
  commandGroups: {
    project: 'Project',
    experiment: 'Experiment',
    run: 'Runs',
    view: 'View',
    edit: 'Edit',
    help: 'Help'
  },
  commands: {
    undo: 'Undo',
    redo: 'Redo',
    createProject: 'New project…',
    openProject: 'Open project…',
    backUpProject: 'Back up project…',
    checkProject: 'Check project',
    mergeProject: 'Merge another project into this one…',
    showExperimentNote: 'Show the note of the experiment',
    showTrash: 'Show the trash',
    showBackups: 'Show backups',
    trashRuns: 'Move the chosen runs to the trash',
    selectAllRuns: 'Choose all runs of the list',
    exportRuns: 'Make a project of the chosen runs…',
    chooseColumns: 'Choose columns…',
    saveRunFilter: 'Save this filter…',
    salvageProject: 'Save what can be read…',
    palette: 'Show all commands',
    settings: 'Settings',
    notices: 'Notices',
    resetLayout: 'Reset layout of this room',
    goToNotebook: 'Go to Notebook',
    goToNetworks: 'Go to Networks',
    goToDevices: 'Go to Devices',
    goToCrossbars: 'Go to Crossbars',
    closePanel: 'Close the panel in front',
    nextPanel: 'Go to the next panel',
    previousPanel: 'Go to the panel before',
    switchTheme: 'Switch between light and dark',
    systemTheme: 'Follow the theme of the system',
    switchLanguage: 'Switch language to Korean',
    openSample: 'Open a sample…',
    cancelRun: 'Cancel run',
    pauseRun: 'Pause run',
    resumeRun: 'Resume run',
    reportRuns: 'Make a report of the chosen runs…',
    clearRunFilters: 'Show all runs',
    findRuns: 'Find runs'
  },
  palette: {
    title: 'Commands',
    placeholder: 'Find a command',
    nothing: 'No command has such a name.'
  },
  actions: {
    undo: 'Undo',
    cancel: 'Cancel',
    close: 'Close',
    closeTab: 'Close {title}',
    copy: 'Copy',
    copied: 'Copied',
    copyDetails: 'Copy details',
    addTag: 'Add tag',
    removeTag: 'Remove tag {tag}'
  },
  keys: { space: 'Space' },
  units: {
    seconds: 's',
    minutes: '{minutes} min {seconds} s',
    hours: '{hours} h {minutes} min'
  },
  phases: {
    queued: 'Waiting',
    build: 'Building',
    simulate: 'Simulating',
    measure: 'Measuring',
    solve: 'Solving',
    map: 'Mapping',
    store: 'Storing',
    paused: 'Paused'
  },
  runStates: {
    running: 'Running',
    done: 'Done',
    cancelled: 'Cancelled',
    failed: 'Failed',
    interrupted: 'Interrupted'
  },
  status: {
    title: 'Status',
    noProject: 'No project',
    repair: 'read-only',
    running: 'Progress of the run',
    left: '{time} left',
    more: 'and {count} more',
    threads: 'Threads busy / in all',
    memory: 'Memory in use'
  },
  notices: {
    none: 'Nothing to report.',
    clear: 'Clear all',
    unread: 'Notices, {count} unread',
    interrupted:
      'Runs that were cut off when Engram last stopped: {count}. What they had recorded is kept; resume them or run them again from the notebook.',
    queueRestored: 'Runs that were waiting when Engram last stopped, and wait again: {count}.',
    backedUp: 'The project was copied to {file}.',
    runFailed: 'A run failed. Its page in the notebook says why.',
    runStarted: 'Run #{number} has started.',
    runResumed: 'Run #{number} goes on from its checkpoint.',
    duplicated: 'The document of run #{number} is open as a new experiment.',
    reportMade: 'The report was written to {file}.',
    plotSaved: 'The plot was written to {file}.'
  },
  failures: {
    defect:
      'Something went wrong inside Engram; what is stored is safe. Copy the details and report them.'
  },
  repair: { title: 'This project is open for reading only.' },
  salvage: {
    title: 'What could be read is saved',
    all: 'Everything in the damaged project could be read and was copied.',
    some: 'Some of the damaged project could not be read. The rest was copied.',
    unchanged: 'The damaged file itself is as it was.',
    copied: 'Copied',
    lost: 'Lost',
    open: 'Open the new project',
    tables: {
      experiment: 'Experiments',
      edit: 'Edits',
      document: 'Frozen documents',
      run: 'Runs',
      run_tag: 'Tags',
      metric: 'Metrics',
      recording: 'Recordings',
      chunk: 'Parts of recordings',
      log_line: 'Log lines',
      setting: 'Settings'
    }
  },
  check: {
    title: 'Check of the project',
    sound: 'The project is sound.',
    damaged: 'The project is damaged.',
    schemaVersion: 'Version of the file format',
    counts: {
      comparisons: 'Comparisons',
      reports: 'Reports',
      sweeps: 'Sweeps',
      sweepPoints: 'Points of sweeps',
      sweepRuns: 'Runs of sweeps',
      experiments: 'Experiments',
      edits: 'Edits',
      runs: 'Runs',
      metrics: 'Metrics',
      recordings: 'Recordings',
      chunks: 'Parts of recordings',
      logLines: 'Log lines',
      documents: 'Frozen documents'
    }
  },
  report: {
    arrange: 'Arrange in Reports…',
    title: 'Report',
    format: 'Format',
    formats: { pdf: 'PDF', html: 'HTML', bundle: 'Folder' },
    about: {
      pdf: 'To print or send',
      html: 'One page with vector plots',
      bundle: 'Data as JSON and CSV'
    },
    runs: 'Runs',
    heading: 'Title',
    headingHint: 'Taken from the runs when left empty',
    summary: 'Summary',
    summaryHint: 'What was asked, what came out',
    make: 'Make report'
  },
  samples: {
    title: 'Open a sample',
    expect: 'What to expect',
    open: 'Open sample'
  },
  settings: {
    title: 'Settings',
    appearance: 'Appearance',
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    simulation: 'Simulation',
    threads: 'Threads of a run',
    threadsHint: '0 uses one thread for each of the {cores} cores. Results do not depend on it.',
    threadsRange: 'Enter a whole number from 0 to {most}.',
    project: 'Project',
    file: 'File',
    size: 'Size',
    content: 'Content',
    contentText: 'Experiments: {experiments} · Runs: {runs}',
    recent: 'Recent projects',
    about: 'About',
    runtime: 'Runs on'
  },
  moreItems: '{count} more',
  noPanels: 'Every panel of this room is closed.',
  brokenPanel: {
    title: '“{title}” stopped working',
    text: 'A mistake in the program broke this panel. Your data are safe, and everything else goes on. Open it again; if that does not help, the details say what to look for.',
    again: 'Open again'
  },
  unknownPanel: 'This panel is no longer part of Engram.'
}
