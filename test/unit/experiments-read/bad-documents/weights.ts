import { bad, type BadDocument } from './bad-document'
import { noise, recurrent } from './places'

/** Weights and receptors. */
export const badWeights: readonly BadDocument[] = [
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
  )
]
