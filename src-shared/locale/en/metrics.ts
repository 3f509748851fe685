/** Titles of metrics; their units travel with them. */
export const metrics = {
  rate: 'Mean rate',
  cvIsi: 'CV of intervals',
  correlation: 'Correlation',
  spikes: 'Spikes',
  neurons: 'Neurons',
  synapses: 'Synapses'
}
