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
  activeSynapses: 'Synapses that transmit',
  meanColumnError: 'Mean error of the columns',
  worstColumnError: 'Worst error of a column',
  power: 'Power',
  cellPower: 'Power in the cells',
  wirePower: 'Power in the wires',
  readMargin: 'Read margin',
  readCurrentOn: 'Read current, cell on',
  readCurrentOff: 'Read current, cell off',
  solverIterations: 'Steps of the solver',
  newtonSteps: 'Newton steps',
  solverResidual: 'Residual of the solver'
}
