/** The drawing of a network: canvas, matrix, space. */
export const drawing = {
  title: 'Canvas',
  view: 'View',
  drawing: 'Drawing',
  matrix: 'Matrix',
  space: 'Space',
  groupName: 'Group',
  newName: 'New network',
  label: 'Drawing of the network',
  keys: 'Arrow keys go from node to node, E goes along the lines of a node, Space adds to the selection, Enter opens the inspector, C connects, Alt with arrow keys moves, Delete removes, + and − zoom, Ctrl+F finds.',
  empty: {
    none: 'No network open',
    noneText: 'Begin with an empty canvas, or open a sample that runs at once.',
    blank: 'An empty canvas',
    blankText:
      'Drag a population from the palette onto the canvas, or choose one there with Enter. Then draw projections from node to node.',
    create: 'New network'
  },
  commands: {
    create: 'New network',
    showDrawing: 'Show the network as a drawing',
    showMatrix: 'Show the network as a matrix',
    showSpace: 'Show the network in space',
    fit: 'Fit the drawing into view',
    zoomToSelection: 'Zoom to the selection',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    find: 'Find a node in the drawing',
    palette: 'Show or hide the palette',
    arrange: 'Arrange the network',
    selectAll: 'Select everything in the drawing',
    connect: 'Connect the selected node',
    group: 'Group the selection',
    renameGroup: 'Rename the group',
    ungroup: 'Dissolve the group',
    collapse: 'Collapse the group',
    expand: 'Expand the group',
    copy: 'Copy the selection',
    cut: 'Cut the selection',
    paste: 'Paste the part copied last',
    align: {
      left: 'Align left edges',
      centre: 'Align centres on a vertical line',
      right: 'Align right edges',
      top: 'Align upper edges',
      middle: 'Align centres on a horizontal line',
      bottom: 'Align lower edges'
    },
    distribute: {
      horizontal: 'Space evenly from left to right',
      vertical: 'Space evenly from top to bottom'
    }
  },
  toolbar: {
    label: 'Drawing tools',
    align: 'Align and space',
    group: 'Group',
    arrange: 'Arrange',
    zoom: 'Zoom {percent} %'
  },
  palette: {
    title: 'Palette',
    filter: 'Filter models',
    hint: 'Drag onto the canvas, or press Enter',
    none: 'No model of this name.'
  },
  node: {
    neurons: '{count} neurons',
    members: '{count} items',
    population: 'Population {name}, {model}, {count} neurons, {sign}',
    stimuli: 'Stimulus {name}, {model}',
    recorders: 'Recorder {name}, {model}',
    groups: 'Group {name}, {count} items, collapsed',
    errors: 'errors: {count}',
    warnings: 'warnings: {count}',
    goToProblem: 'Go to the problem'
  },
  sign: {
    excitatory: 'excitatory',
    inhibitory: 'inhibitory',
    mixed: 'excitatory and inhibitory',
    none: 'without effect'
  },
  edge: {
    projections: 'Projection from {source} to {target}, {rule}, weight {weight}, delay {delay}',
    stimuli: '{source} drives {target}',
    recorders: '{target} records {source}',
    bundle: '{count} projections'
  },
  frame: 'Group {name}',
  connect: {
    title: '{source} → {target}',
    choose: 'Choose a target with the arrow keys and press Enter; Escape cancels.',
    cannot: 'These two cannot be connected.',
    rule: 'Connection rule',
    synapse: 'Synapse',
    effect: 'Effect',
    weight: 'Weight',
    delay: 'Delay',
    draw: 'Connect',
    cancel: 'Cancel'
  },
  find: {
    label: 'Find a node',
    placeholder: 'Name or model',
    none: 'Nothing of this name',
    of: '{at} of {count}',
    next: 'Next',
    previous: 'Previous',
    close: 'Close'
  },
  clipboard: {
    empty: 'Nothing has been copied yet. Select something on the canvas and copy it first.',
    foreign:
      'The clipboard holds no part of a network, so nothing was changed. Copy something from a canvas first.',
    broken:
      'The part of a network on the clipboard is damaged or comes from another version, so nothing was changed. Copy it again.',
    leftOut:
      'Projections left out, as their other end is neither here nor on the clipboard: {count}. Undo takes the whole step back.'
  },
  matrixView: {
    label: 'Who is connected with whom',
    from: 'From',
    to: 'To',
    shows: 'Figures',
    rule: 'Rule and weight',
    inDegree: 'In-degree',
    synapses: 'Synapses',
    delay: 'Delay',
    none: 'No projection from {source} to {target}; press Enter to draw one',
    cell: 'From {source} to {target}: {text}',
    perTarget: '{count} per neuron',
    total: 'All',
    noPopulations: 'There is no population yet.'
  },
  spaceView: {
    label: 'Where neurons are',
    none: 'No population has positions',
    noneText:
      'Give a population an arrangement in space in its inspector; then its neurons appear here.',
    shown: '{name}: {shown} of {count} neurons',
    random: 'Random places are an example: each run draws its own from the seed.',
    show: 'Show {name}',
    reach: 'Reach of the connections of {name}'
  },
  estimate: {
    label: 'What a run would take',
    neurons: '{count} neurons',
    synapses: '{count} synapses'
  },
  many: {
    title: '{count} items',
    kind: 'Selection',
    differ: 'differs',
    common: 'Parameters in common',
    none: 'These items have no parameter in common.',
    size: 'Neurons',
    weight: 'Weight',
    delay: 'Delay'
  },
  fix: {
    setTo: 'Set to {value}',
    rename: 'Rename to {name}',
    remove: 'Remove',
    replace: 'Use “{value}”',
    exchange: 'Exchange the two'
  }
}
