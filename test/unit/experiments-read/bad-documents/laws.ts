import { bad, type BadDocument } from './bad-document'
import { recurrent } from './places'

/** Delays and laws that are drawn from. */
export const badLaws: readonly BadDocument[] = [
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
  )
]
