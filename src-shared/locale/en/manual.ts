/** The help panel: manual, pages of models, list of keys. */
export const manual = {
  title: 'Help',
  back: 'Back',
  contents: 'Contents',
  find: 'Search manual and models',
  nothing: 'Nothing was found. Try a shorter word.',
  manual: 'Manual',
  gone: 'This model is not known any more.',
  equations: 'Equations',
  parameters: 'Parameters',
  usual: 'usually {value}',
  constraints: 'Has to hold',
  states: 'States',
  receptors: 'Receptors',
  columns: 'Columns of its curves',
  figures: 'Figures of merit',
  presets: 'Presets',
  sources: 'Sources',
  topics: {
    neurons: 'Neuron models',
    synapses: 'Synapses and plasticity',
    stimuli: 'Stimuli',
    recorders: 'Recorders',
    connectors: 'Connection rules',
    arrangements: 'Places of neurons',
    devices: 'Device models',
    protocols: 'Protocols',
    nonidealities: 'Non-idealities'
  },
  keys: {
    title: 'Keyboard',
    about:
      'All commands that have a key now. Every other command is in the list of commands, and can be given a key.',
    places: 'In certain places',
    runs: 'Table of runs',
    runsKeys:
      'Arrows move, Enter opens, Space stars, Shift and arrows choose several, Escape chooses none, Delete moves to the trash',
    canvas: 'Canvas',
    canvasKeys:
      'Arrows go from node to node, E along a node’s lines, Space adds to the selection, Enter opens the inspector, C connects, Alt and arrows move, Delete removes, Home and End go to the first and last',
    plot: 'Plots',
    plotKeys: 'Arrows move, plus and minus zoom, 0 or Home shows everything',
    lists: 'Trees and lists',
    listsKeys: 'Arrows move, Alt and arrows change the order where there is one, Delete removes',
    panels: 'Everywhere',
    panelsKeys:
      'Shift+F10 or the menu key opens the menu of what has the focus; Escape closes what lies on top'
  }
}
