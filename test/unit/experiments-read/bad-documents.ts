import { describeModels } from '../../../src-main/engine'
import type { Json } from '../../../src-shared/experiments/json'
import type { Path } from '../../../src-shared/experiments/problem'
import { changed } from './documents'

export interface BadDocument {
  readonly name: string
  readonly document: Json
  /** Each problem: its place, and its English text. */
  readonly says: readonly (readonly [path: string, text: string])[]
}

const bad = (
  name: string,
  changes: readonly (readonly [Path, Json | undefined])[],
  ...says: readonly (readonly [string, string])[]
): BadDocument => ({ name, document: changed(...changes), says })

const neurons = describeModels().neurons.map(({ id }) => id)
const e = ['populations', 0]
const i = ['populations', 1]
const parameters = [...e, 'parameters']
const noise = ['stimuli', 0]
const recurrent = ['projections', 0]
const rule = [...recurrent, 'connector']
const connector = [...rule, 'parameters']
const state = ['recorders', 1, 'parameters']

/** What is wrong with a document, and the words for it. */
export const badDocuments: readonly BadDocument[] = [
  {
    name: 'no object',
    document: [],
    says: [['', 'This is not an experiment document; a document is a JSON object.']]
  },
  bad(
    'no format',
    [[['format'], undefined]],
    [
      'format',
      'The format is missing or unknown; write "engram-experiment" if this is an experiment document.'
    ]
  ),
  bad(
    'misspelt kind',
    [[['kind'], 'netwrok']],
    ['kind', 'There is no kind of experiment “netwrok”; did you mean “network”?']
  ),
  bad(
    'unknown kind',
    [[['kind'], 'spreadsheet']],
    [
      'kind',
      'There is no kind of experiment “spreadsheet”; known are: network, characterisation, crossbar, sweep.'
    ]
  ),
  bad(
    'kind named like a property of every object',
    [[['kind'], '__proto__']],
    [
      'kind',
      'There is no kind of experiment “__proto__”; known are: network, characterisation, crossbar, sweep.'
    ]
  ),
  bad(
    'newer version',
    [[['version'], 2]],
    [
      'version',
      'The document has version 2, and this Engram knows versions up to 1; open it with a newer Engram.'
    ]
  ),
  bad(
    'version that is none',
    [[['version'], '1']],
    ['version', 'The version has to be a whole number; the newest is 1.']
  ),
  bad(
    'unknown key',
    [[['weather'], 'fine']],
    ['weather', '“weather” is not known here; remove it.']
  ),
  bad(
    'misspelt key',
    [[['recroders'], []]],
    ['recroders', '“recroders” is not known here; did you mean “recorders”?']
  ),
  bad(
    'misspelt key deep inside',
    [[[...recurrent, 'dealy'], '1 ms']],
    ['projections[0].dealy', '“dealy” is not known here; did you mean “delay”?']
  ),
  bad(
    'misspelt key of a distribution',
    [
      [[...e, 'initial', 'v'], { distribution: 'uniform', low: '1 mV', high: '2 mV', hihg: '1 mV' }]
    ],
    ['populations[0].initial.v.hihg', '“hihg” is not known here; did you mean “high”?']
  ),
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
    'weight of the wrong dimension',
    [[['projections', 2, 'weight'], '12 nS']],
    ['projections[2].weight', '12 nS is not a current; use pA, or a conductance-based receptor']
  ),
  bad(
    'weight for a conductance given as current',
    [[['projections', 1, 'weight'], '12 pA']],
    ['projections[1].weight', '12 pA is not a conductance; use nS, or a current-based receptor']
  ),
  bad(
    'weight for which no receptor could be',
    [[[...recurrent, 'weight'], '3 ms']],
    ['projections[0].weight', '3 ms is not a current; use pA']
  ),
  bad(
    'drawn weight of the wrong dimension',
    [[[...recurrent, 'weight'], { distribution: 'normal', mean: '1 mV', sd: '1 pA' }]],
    ['projections[0].weight.mean', '1 mV is not a current; use pA, or a delta receptor']
  ),
  bad(
    'weight of a stimulus of the wrong dimension',
    [[[...noise, 'weight'], '1 nS']],
    ['stimuli[0].weight', '1 nS is not a current; use pA, or a conductance-based receptor']
  ),
  bad(
    'weight without unit',
    [[[...recurrent, 'weight'], '12']],
    ['projections[0].weight', '12 has no unit; write it with one, such as “12 pA”.']
  ),
  bad(
    'weight as a bare number',
    [[[...recurrent, 'weight'], 12]],
    ['projections[0].weight', '12 has no unit; write it with one, such as “12 pA”.']
  ),
  bad(
    'weight in a unit that is none',
    [[[...recurrent, 'weight'], '12 pAmp']],
    ['projections[0].weight', '“pAmp” is not a unit; units are such as mV, ms, pA, nS, Hz.']
  ),
  bad(
    'weight that is not a number',
    [[[...recurrent, 'weight'], 'NaN pA']],
    ['projections[0].weight', '“NaN pA” is not a finite number; write one.']
  ),
  bad(
    'infinite weight',
    [[[...recurrent, 'weight'], '1e999 pA']],
    ['projections[0].weight', '“1e999 pA” is not a finite number; write one.']
  ),
  bad(
    'weight that says nothing',
    [[[...recurrent, 'weight'], 'strong']],
    [
      'projections[0].weight',
      '“strong” is not a quantity; write a number and a unit, such as “1 pA”.'
    ]
  ),
  bad(
    'spikes without weight',
    [[[...noise, 'weight'], undefined]],
    ['stimuli[0].weight', '“weight” is missing; give it a value.']
  ),
  bad(
    'current with a weight',
    [
      [[...noise, 'model'], 'direct-current'],
      [[...noise, 'parameters'], { amplitude: '1 pA' }]
    ],
    ['stimuli[0].weight', 'direct-current is a current and has no weight; remove it.']
  ),
  bad(
    'negative conductance to a named receptor',
    [
      [['projections', 1, 'receptor'], 'inhibitory'],
      [['projections', 1, 'weight'], '-2 nS']
    ],
    [
      'projections[1].weight',
      'A conductance cannot be negative; give it without the minus, or leave the receptor out to let the sign choose it.'
    ]
  ),
  bad(
    'unknown receptor',
    [[[...recurrent, 'receptor'], 'nmda']],
    [
      'projections[0].receptor',
      'lif-exp has no receptor “nmda”; use one of: excitatory, inhibitory.'
    ]
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
  ),
  bad(
    'unknown rule',
    [[[...recurrent, 'connector'], { model: 'fixed-indegree' }]],
    [
      'projections[0].connector.model',
      'There is no model “fixed-indegree”; did you mean “fixed-in-degree”?'
    ]
  ),
  bad(
    'misspelt population',
    [[[...recurrent, 'source'], 'Excitatry']],
    ['projections[0].source', 'There is no population “Excitatry”; did you mean “Excitatory”?']
  ),
  bad(
    'unknown population',
    [[[...noise, 'targets'], ['Purkinje']]],
    [
      'stimuli[0].targets[0]',
      'There is no population “Purkinje”; there are: Excitatory, Inhibitory.'
    ]
  ),
  bad(
    'target named twice',
    [
      [
        [...noise, 'targets'],
        ['Excitatory', 'Excitatory']
      ]
    ],
    ['stimuli[0].targets[1]', 'The name “Excitatory” is used twice; choose another one.']
  ),
  bad(
    'two populations of one name',
    [[[...i, 'name'], 'Excitatory']],
    ['populations[1].name', 'The name “Excitatory” is used twice; choose another one.'],
    ...['projections[1].target', 'projections[2].source', 'recorders[0].targets[1]'].map(
      (path) =>
        [path, 'There is no population “Inhibitory”; there are: Excitatory, Excitatory.'] as const
    )
  ),
  bad(
    'two recorders of one name',
    [[['recorders', 1, 'name'], 'spikes']],
    ['recorders[1].name', 'The name “spikes” is used twice; choose another one.']
  ),
  bad(
    'delay below the step',
    [[[...recurrent, 'delay'], '0.04 ms']],
    [
      'projections[0].delay',
      'The delay of 0.04 ms is shorter than the time step; use at least 0.1 ms, or a smaller step.'
    ]
  ),
  bad(
    'no delay',
    [[[...recurrent, 'delay'], '0 ms']],
    [
      'projections[0].delay',
      'The delay of 0 ms is shorter than the time step; use at least 0.1 ms, or a smaller step.'
    ]
  ),
  bad(
    'negative delay',
    [[[...recurrent, 'delay'], '-1 ms']],
    [
      'projections[0].delay',
      'The delay of -1 ms is shorter than the time step; use at least 0.1 ms, or a smaller step.'
    ]
  ),
  bad(
    'delay that the counters cannot hold',
    [[[...recurrent, 'delay'], '1 h']],
    ['projections[0].delay', 'Too large; the most is 3276.7 ms.']
  ),
  bad(
    'drawn delay below half a step',
    [[[...recurrent, 'delay'], { distribution: 'uniform', low: '0 ms', high: '2 ms' }]],
    ['projections[0].delay.low', 'Too small; the least is 0.05 ms.']
  ),
  bad(
    'uniform law upside down',
    [[[...recurrent, 'weight'], { distribution: 'uniform', low: '3 pA', high: '2 pA' }]],
    ['projections[0].weight.high', 'The upper end is not above the lower one; exchange them.']
  ),
  bad(
    'law that would throw every draw away',
    [[[...recurrent, 'delay'], { distribution: 'normal', mean: '-9 ms', sd: '1 ms' }]],
    [
      'projections[0].delay.mean',
      'The mean lies far outside the allowed range, so hardly any draw would be kept; move the mean or the range.'
    ]
  ),
  bad(
    'negative deviation',
    [[[...recurrent, 'weight'], { distribution: 'lognormal', mean: '3 pA', sd: '-1 pA' }]],
    ['projections[0].weight.sd', 'Too small; the least is 0 pA.']
  ),
  bad(
    'lognormal law below zero',
    [[[...recurrent, 'weight'], { distribution: 'lognormal', mean: '-3 pA', sd: '1 pA' }]],
    ['projections[0].weight.mean', 'Too small; it has to be above 0 pA.']
  ),
  bad(
    'in-degree missing',
    [[connector, {}]],
    ['projections[0].connector.parameters.inDegree', '“inDegree” is missing; give it a value.']
  ),
  bad(
    'in-degree that is no whole number',
    [[[...connector, 'inDegree'], 8.5]],
    ['projections[0].connector.parameters.inDegree', 'This has to be a whole number.']
  ),
  bad(
    'in-degree larger than the source without multapses',
    [[connector, { inDegree: 81, multapses: false }]],
    [
      'projections[0].connector.parameters.inDegree',
      'An in-degree of 81 without multapses needs as many sources, and there are 80; lower it or allow multapses.'
    ]
  ),
  bad(
    'in-degree that only an autapse would fill',
    [[connector, { inDegree: 80, multapses: false, autapses: false }]],
    [
      'projections[0].connector.parameters.inDegree',
      'An in-degree of 80 without multapses needs as many sources, and there are 79; lower it or allow multapses.'
    ]
  ),
  bad(
    'nobody to connect with',
    [
      [connector, { inDegree: 8, autapses: false }],
      [[...e, 'size'], 1],
      [[...state, 'neurons'], 'all']
    ],
    [
      'projections[0].connector.parameters.autapses',
      'The only possible source is the neuron itself, and autapses are off; allow them or enlarge the source.'
    ]
  ),
  bad(
    'out-degree larger than the target without multapses',
    [[rule, { model: 'fixed-out-degree', parameters: { outDegree: 1000, multapses: false } }]],
    [
      'projections[0].connector.parameters.outDegree',
      'An out-degree of 1000 without multapses needs as many targets, and there are 80; lower it or allow multapses.'
    ]
  ),
  bad(
    'more synapses than pairs without multapses',
    [[rule, { model: 'fixed-total-number', parameters: { total: 6401, multapses: false } }]],
    [
      'projections[0].connector.parameters.total',
      '6401 synapses without multapses need as many pairs of neurons, and there are 6400; lower the number or allow multapses.'
    ]
  ),
  bad(
    'distances without positions',
    [[rule, { model: 'distance-dependent', parameters: { probability: 0.5 } }]],
    [
      'projections[0].connector.model',
      'Distances need positions, and Excitatory has none; give it an arrangement in space.'
    ]
  ),
  bad(
    'a space with no length',
    [[[...e, 'positions'], { model: 'grid', parameters: { width: '0 mm' } }]],
    ['populations[0].positions.parameters.width', 'Too small; it has to be above 0 mm.']
  ),
  bad(
    'a list of connections with neurons and delays that cannot be',
    [[rule, { model: 'list', parameters: { connections: [[0, 80], [0, 1, null, '0.01 ms'], [1, 2, '3 ms']] } }]], // prettier-ignore
    [
      'projections[0].connector.parameters.connections[0][1]',
      'There is no neuron 80; the population has 80, numbered 0 to 79.'
    ],
    [
      'projections[0].connector.parameters.connections[1][3]',
      'The delay of 0.01 ms is shorter than the time step; use at least 0.1 ms, or a smaller step.'
    ],
    ['projections[0].connector.parameters.connections[2][2]', '3 ms is not a current; use pA']
  ),
  bad(
    'probability above one',
    [[['projections', 1, 'connector', 'parameters', 'probability'], 1.1]],
    ['projections[1].connector.parameters.probability', 'Too large; the most is 1.']
  ),
  bad(
    'sizes that do not match',
    [[['projections', 2, 'connector', 'model'], 'one-to-one']],
    [
      'projections[2].connector.model',
      'One to one needs populations of the same size, and these have 20 and 80 neurons; make them equal or choose another rule.'
    ]
  ),
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
  ),
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
