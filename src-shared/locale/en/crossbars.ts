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
  }
}
