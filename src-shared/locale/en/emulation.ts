/** What a chip makes of a network. */
export const emulation = {
  problems: {
    noCounterpart:
      'Neurons of “{population}” are of the model {model}, for which {chip} has no counterpart; choose a leaky integrate-and-fire model, or switch the rule “Neuron model” off.',
    devices:
      '“{projection}” has memory devices as synapses, and the chip has synapses of its own; choose static synapses for it, or run it without the chip.',
    ownCurrents:
      '“{stimulus}” gives each neuron another current, which the neurons of {chip} cannot take; use a Poisson generator, or switch the rule “Neuron model” off.'
  },
  findings: {
    step: 'The step is {to} ms instead of {from} ms; delays and times are rounded to it.',
    frozen: 'Plasticity ({rule}) is off: the synapses keep the weights they begin with.',
    lost: {
      adaptation: 'The adaptation of the neurons is left out.',
      alpha:
        'Alpha-shaped currents are exponential ones with the same charge and the same mean time.',
      conductance:
        'Conductances are currents: each with the driving force halfway between rest and threshold.',
      softReset: 'A spike resets the potential instead of taking the threshold away from it.'
    },
    oneTau:
      'A neuron has one synaptic current: {tau} ms instead of {taus} ms, with the same charge a spike.',
    decayU:
      'The synaptic time constant is {got} ms instead of {wanted} ms (decay {decay} of 4096).',
    decayV:
      'The membrane time constant is {got} ms instead of {wanted} ms (decay {decay} of 4096).',
    refractory: 'The refractory period is {got} steps instead of {wanted}.',
    resetToRest: 'A spike resets the potential to rest.',
    noCurrents:
      'There are no synaptic currents ({taus} ms): the charge of a spike arrives at once.',
    linearLeak:
      'The leak takes {leak} away in each step, whatever the potential, instead of a share of it.',
    noLeak: 'There is no leak (membrane time constant {tau} ms).',
    noRefractory: 'There is no refractory period ({tau} ms).',
    weights: '{levels} different weights; they change by {error} % (root mean square).',
    delays: 'Delays of up to {longest} steps become {most} at most.',
    spreadOfInputs:
      'Neurons of this model cannot differ one by one; what each of them receives differs instead.',
    noField: 'The field potential cannot be recorded, as the chip has no such currents.',
    registers: 'Some recorded states do not exist on the chip; the others are in the chip’s units.'
  }
}
