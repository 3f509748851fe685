/** What belongs to the desktop: windows, keys, dropped files, kept layouts, menus of the right mouse button, the tour. */
export const desktop = {
  commands: {
    newWindow: 'New window on this project',
    openInNewWindow: 'Open project in a new window…',
    showKeys: 'Keyboard shortcuts',
    saveLayout: 'Save the layout…',
    chooseLayout: 'Choose a layout…',
    resetAllLayouts: 'Reset the layouts of all rooms',
    showHelp: 'Help',
    helpHere: 'Help on what is in front',
    tour: 'Take the tour',
    closeOthers: 'Close the other tabs of the room'
  },
  keys: {
    title: 'Keyboard',
    find: 'Find a command or key',
    command: 'Command',
    key: 'Key',
    press: 'Press the keys…',
    none: 'none',
    change: 'Change the key of “{command}”',
    usual: 'Usual key: {key}',
    reset: 'Back to the usual key',
    resetAll: 'Back to all usual keys',
    remove: 'Take the key away',
    hint: 'Click a key and press the new one. Escape keeps the old one, Delete takes it away.',
    file: 'Your keys are kept in',
    changed: 'Changed: {count}',
    noneFound: 'No command has such a name or key.',
    typing: '{key} alone is for typing. Hold Ctrl or Alt with it, or choose a function key.',
    unknown: 'This key cannot be used.',
    shared: '{key} also belongs to: {commands}.',
    sharedHint: 'Where more than one could be done, the first in the list has it.',
    take: 'Take it from there',
    keep: 'Leave it to both',
    saved: 'The key was changed.'
  },
  moreSamples: 'More samples…',
  drop: {
    here: 'Drop to open: a project, an experiment, a preset, or measured data',
    readOnly: 'The project is open for reading only: {file} cannot be brought into it.',
    folder:
      '{file} is a folder. Drop a file: a project (.engram), an experiment or preset (.json), or measured data (.csv, .tsv, .txt, .dat).',
    other:
      'Engram cannot open {file}. It takes projects (.engram), experiments and presets (.json), and measured data (.csv, .tsv, .txt, .dat).',
    opened: '{file} is open in a window of its own.'
  },
  layouts: {
    title: 'Layouts',
    save: 'Save the layout',
    name: 'Name of the layout',
    hint: 'A layout is where the panels of all rooms are. Saving under a name that is taken replaces it.',
    use: 'Use',
    remove: 'Remove the layout “{name}”',
    replaces: 'Replaces the layout of that name.',
    none: 'No layout has been saved yet.',
    saved: 'The layout “{name}” was saved.',
    used: 'The layout “{name}” is in use.',
    removed: 'The layout “{name}” was removed.',
    reset: 'Every room has its usual layout again.'
  },
  menu: {
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    copyCell: 'Copy this cell',
    copyRow: 'Copy this row',
    copyTable: 'Copy the whole table',
    closeTab: 'Close',
    help: 'Help on this'
  },
  tour: {
    title: 'Welcome to Engram',
    step: '{step} of {steps}',
    next: 'Next',
    back: 'Back',
    skip: 'Skip the tour',
    done: 'Done',
    steps: {
      welcome: {
        title: 'Welcome to Engram',
        text: 'One place to draw a spiking network, measure the memory devices that become its synapses, and keep every result, without a network connection. This takes a minute; Escape skips it, and Help brings it back.'
      },
      rooms: {
        title: 'Rooms',
        text: 'Each room is one kind of work. The notebook keeps every run; in the others you build networks, measure devices, program crossbars, sweep parameters and compare runs.'
      },
      samples: {
        title: 'Begin with a sample',
        text: 'Samples open as experiments of your own: change a value and run them. Every empty room offers some.'
      },
      commands: {
        title: 'Everything is a command',
        text: 'Type what you want to do. Each command shows its key, and you can choose other keys.'
      },
      undo: {
        title: 'Nothing gets lost',
        text: 'Every edit can be undone, also after a restart, and is on the disk within a second. Runs are never changed.'
      },
      help: {
        title: 'Help where you are',
        text: 'F1 explains what is in front: a room, or the model in the inspector with its equations, parameters and sources.'
      }
    }
  }
}
