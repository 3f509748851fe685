/** Plots: titles, axes, tools. */
export const charts = {
  toolbar: 'Plot tools',
  mark: 'Zoom to a part',
  markHint:
    'Drag over the plot to zoom to a part; when off, dragging moves the plot (Shift does the other)',
  reset: 'Show all',
  resetHint: 'Show everything again (0 or double click)',
  save: {
    png: 'Save as a PNG picture',
    svg: 'Save as an SVG drawing',
    csv: 'Save the visible part as a CSV table'
  },
  keys: 'Arrow keys move, plus and minus zoom, 0 shows everything',
  tooMuch: 'More than can be saved at once: zoom in and try again.',
  unreadable: 'This recording cannot be read.',
  neuron: 'neuron {neuron}',
  axis: {
    time: 'time ({unit})',
    withUnit: '{name} ({unit})',
    neuron: 'neuron',
    rate: 'rate',
    interval: 'interval between spikes',
    intervals: 'intervals'
  },
  raster: {
    title: 'Spikes of {population}',
    subtitle: '{spikes} spikes in view',
    none: 'No neuron spiked.'
  },
  rate: {
    title: 'Rate of {population}',
    subtitle: 'mean of the recorded neurons, bins of {bin}'
  },
  trace: {
    title: '{variable} of {population}',
    subtitle: 'neurons {from} to {to}, {count} recorded',
    pages: 'Which neurons are drawn',
    before: 'Neurons before',
    after: 'Neurons after'
  },
  isi: {
    title: 'Intervals between spikes of {population}',
    none: 'No neuron spiked twice in this stretch of time.',
    mean: '{intervals} intervals, mean {mean}',
    meanAndCv: '{intervals} intervals, mean {mean}, CV {cv}'
  }
}
