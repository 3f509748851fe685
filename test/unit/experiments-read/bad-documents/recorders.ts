import { bad, type BadDocument } from './bad-document'
import { e, noise, state } from './places'

/** Recorders, stimuli and initial states. */
export const badRecorders: readonly BadDocument[] = [
  bad(
    'neuron beyond the population',
    [
      [
        [...state, 'neurons'],
        [0, 80]
      ]
    ],
    [
      'recorders[1].parameters.neurons',
      'There is no neuron 80: the smallest target has 80, numbered 0 to 79.'
    ]
  ),
  bad(
    'range beyond the population',
    [[[...state, 'neurons'], { from: 75, count: 6 }]],
    [
      'recorders[1].parameters.neurons',
      'There is no neuron 80: the smallest target has 80, numbered 0 to 79.'
    ]
  ),
  bad(
    'range beyond all bounds',
    [[[...state, 'neurons'], { from: 0, count: 1e15 }]],
    [
      'recorders[1].parameters.neurons',
      'There is no neuron 999999999999999: the smallest target has 80, numbered 0 to 79.'
    ]
  ),
  bad(
    'no neuron',
    [[[...state, 'neurons'], []]],
    [
      'recorders[1].parameters.neurons',
      'This has to be "all", a list of indices, or { "from": 0, "count": 10 }.'
    ]
  ),
  bad(
    'unknown variable',
    [[[...state, 'variables'], ['conductivity']]],
    [
      'recorders[1].parameters.variables[0]',
      'There is no state variable “conductivity”; there are: v, iSynE, iSynI.'
    ]
  ),
  bad(
    'misspelt variable',
    [
      [
        [...state, 'variables'],
        ['v', 'iSynEe']
      ]
    ],
    [
      'recorders[1].parameters.variables[1]',
      'There is no state variable “iSynEe”; did you mean “iSynE”?'
    ]
  ),
  bad(
    'variable that only one of two targets has',
    [
      [
        ['recorders', 1, 'targets'],
        ['Excitatory', 'Inhibitory']
      ],
      [[...state, 'variables'], ['gE']]
    ],
    ['recorders[1].parameters.variables[0]', 'There is no state variable “gE”; there are: v.']
  ),
  bad(
    'start of an unknown variable',
    [[[...e, 'initial', 'w'], '1 mV']],
    ['populations[0].initial.w', 'There is no state variable “w”; did you mean “v”?']
  ),
  bad(
    'start of the wrong dimension',
    [[[...e, 'initial', 'v'], '1 nS']],
    ['populations[0].initial.v', '1 nS is not a voltage; use mV']
  ),
  bad(
    'interval below the step',
    [[[...state, 'interval'], '0.01 ms']],
    [
      'recorders[1].parameters.interval',
      'The interval is shorter than the time step of 0.1 ms; use at least that.'
    ]
  ),
  bad(
    'times without unit',
    [
      [[...noise, 'model'], 'spike-list'],
      [[...noise, 'parameters'], { times: [1, 2] }]
    ],
    ['stimuli[0].parameters.times[0]', '1 has no unit; write it with one, such as “1 ms”.'],
    ['stimuli[0].parameters.times[1]', '2 has no unit; write it with one, such as “2 ms”.']
  ),
  bad(
    'steps that go back in time',
    [
      [
        noise,
        {
          name: 'noise',
          model: 'step-current',
          targets: ['Excitatory'],
          parameters: {
            steps: [
              { at: '20 ms', value: '1 pA' },
              { at: '10 ms', value: '2 pA' }
            ]
          }
        }
      ]
    ],
    ['stimuli[0].parameters.steps[1].at', 'Too small; the least is 20 ms.']
  )
]
