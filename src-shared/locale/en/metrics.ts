/** Titles of metrics; their units travel with them. */
export const metrics = {
  rate: 'Mean rate',
  cvIsi: 'CV of intervals',
  lv: 'Local variation (LV)',
  fano: 'Fano factor',
  correlation: 'Correlation',
  synchrony: 'Synchrony',
  spikes: 'Spikes',
  neurons: 'Neurons',
  synapses: 'Synapses',
  activeSynapses: 'Synapses that transmit'
}
