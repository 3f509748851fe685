import { describeModels } from '../../../../src-main/engine'
import { bad, type BadDocument } from './bad-document'
import { e, parameters } from './places'

const neurons = describeModels().neurons.map(({ id }) => id)

/** Populations and their parameters. */
export const badPopulations: readonly BadDocument[] = [
  bad(
    'missing population size',
    [[[...e, 'size'], undefined]],
    ['populations[0].size', '“size” is missing; give it a value.']
  ),
  bad(
    'size that is no number',
    [[[...e, 'size'], '80']],
    ['populations[0].size', 'This has to be a number.']
  ),
  bad(
    'size that is no whole number',
    [[[...e, 'size'], 80.5]],
    ['populations[0].size', 'This has to be a whole number.']
  ),
  bad(
    'empty population',
    [[[...e, 'size'], 0]],
    ['populations[0].size', 'Too small; the least is 1.']
  ),
  bad(
    'no population',
    [[['populations'], []]],
    ['populations', 'A network needs at least one population; draw one or add it by a command.']
  ),
  bad(
    'parameter of the wrong dimension',
    [[[...parameters, 'tauM'], '20 mV']],
    ['populations[0].parameters.tauM', '20 mV is not a time; use ms']
  ),
  bad(
    'parameter without unit',
    [[[...parameters, 'tauM'], '20']],
    ['populations[0].parameters.tauM', '20 has no unit; write it with one, such as “20 ms”.']
  ),
  bad(
    'infinite parameter',
    [[[...parameters, 'tauM'], 'inf ms']],
    ['populations[0].parameters.tauM', '“inf ms” is not a finite number; write one.']
  ),
  bad(
    'parameter of the wrong type',
    [[[...parameters, 'tauM'], true]],
    ['populations[0].parameters.tauM', 'This has to be a quantity with a unit, such as "20 mV".']
  ),
  bad(
    'negative time constant',
    [[[...parameters, 'tauM'], '-20 ms']],
    ['populations[0].parameters.tauM', 'Too small; it has to be above 0 ms.']
  ),
  bad(
    'negative refractory period',
    [[[...parameters, 'tauRef'], '-1 ms']],
    ['populations[0].parameters.tauRef', 'Too small; the least is 0 ms.']
  ),
  bad(
    'reset above threshold',
    [[[...parameters, 'vReset'], '-50 mV']],
    [
      'populations[0].parameters.vReset',
      'vReset (-50 mV) has to be below vThreshold (-55 mV); change one of them.'
    ]
  ),
  bad(
    'misspelt parameter',
    [[[...parameters, 'tauMm'], '20 ms']],
    ['populations[0].parameters.tauMm', 'lif-exp has no parameter “tauMm”; did you mean “tauM”?']
  ),
  bad(
    'unknown parameter',
    [[['recorders', 0, 'parameters'], { colour: 'red' }]],
    ['recorders[0].parameters.colour', 'spikes has no parameter “colour”; it has: neurons.']
  ),
  bad(
    'misspelt model',
    [[[...e, 'model'], 'lif-expo']],
    ['populations[0].model', 'There is no model “lif-expo”; did you mean “lif-exp”?']
  ),
  bad(
    'unknown model',
    [[[...e, 'model'], 'perceptron']],
    ['populations[0].model', `There is no model “perceptron”; known are: ${neurons.join(', ')}.`]
  )
]
