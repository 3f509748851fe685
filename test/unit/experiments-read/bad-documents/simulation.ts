import { bad, type BadDocument } from './bad-document'
import { parameters, recurrent } from './places'

/** Times, steps and seeds; several mistakes at once. */
export const badSimulation: readonly BadDocument[] = [
  bad(
    'duration that says nothing',
    [[['simulation', 'duration'], 'long']],
    ['simulation.duration', '“long” is not a quantity; write a number and a unit, such as “1 ms”.']
  ),
  bad(
    'no duration',
    [[['simulation', 'duration'], '0 ms']],
    ['simulation.duration', 'Too small; it has to be above 0 ms.']
  ),
  bad(
    'endless duration',
    [[['simulation', 'duration'], '100000 h']],
    [
      'simulation.duration',
      'That makes 3600000000100 time steps, and the most is 1073741824; shorten the duration or lengthen the step.'
    ]
  ),
  bad(
    'time step of zero',
    [[['simulation', 'timeStep'], '0 ms']],
    ['simulation.timeStep', 'Too small; the least is 0.0001 ms.']
  ),
  bad(
    'seed too large',
    [[['simulation', 'seed'], 2 ** 32]],
    ['simulation.seed', 'Too large; the most is 4294967295.']
  ),
  bad(
    'three mistakes at once',
    [
      [[...parameters, 'tauM'], '20'],
      [[...recurrent, 'source'], 'Nobody at all'],
      [[...recurrent, 'delay'], '0 ms']
    ],
    ['populations[0].parameters.tauM', '20 has no unit; write it with one, such as “20 ms”.'],
    [
      'projections[0].source',
      'There is no population “Nobody at all”; there are: Excitatory, Inhibitory.'
    ],
    [
      'projections[0].delay',
      'The delay of 0 ms is shorter than the time step; use at least 0.1 ms, or a smaller step.'
    ]
  )
]
