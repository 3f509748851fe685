import { bad, type BadDocument } from './bad-document'
import { e, recurrent, rule, connector, state } from './places'

/** Rules of connection. */
export const badConnectors: readonly BadDocument[] = [
  bad(
    'unknown rule',
    [[[...recurrent, 'connector'], { model: 'fixed-indegree' }]],
    [
      'projections[0].connector.model',
      'There is no model “fixed-indegree”; did you mean “fixed-in-degree”?'
    ]
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
  )
]
