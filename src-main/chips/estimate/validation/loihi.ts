import { countsOf } from '../counts'
import { estimate } from '../estimate'
import { note } from '../worked-out'
import { check, factor, reference } from './check'
import { entryOf, type ValidationRule } from './context'
import { given, publishedNumber } from './read'

/** The network of Blouw et al. 2018 as its public example builds it (nengo-loihi, keyword spotting). */
const inputs = 390
const hidden = 256
const outputs = 29
const stepsPerInference = 10

/**
 * Keyword spotting on Loihi. How many spikes there were is not published, so every input and every neuron is taken to
 * fire in every step: no network of this size can do more, and the estimate is an upper bound of what operations take.
 */
export const keywordSpotting: ValidationRule = (workload, context) => {
  const perSecond = given(workload, 'inferences_per_s')
  const synapses = inputs * hidden + hidden * hidden + hidden * outputs
  const neurons = 2 * hidden + outputs
  const load = { updates: hidden, synops: inputs * hidden, spikes: hidden, hopsMax: 2, tiles: 1 }
  const counts = countsOf({
    simulatedMs: 1000,
    chipSteps: perSecond * stepsPerInference,
    neuronUpdatesActive: neurons * stepsPerInference * perSecond,
    synopsDense: synapses * stepsPerInference * perSecond,
    spikes: 2 * hidden * stepsPerInference * perSecond,
    messages: (inputs + 2 * hidden) * stepsPerInference * perSecond,
    coresUsed: 3,
    neurons,
    synapses,
    step: { median: load, p95: load, max: load }
  })
  // The chip waits for its inputs: 296 inferences take a second, whatever its cores could do.
  const result = estimate(entryOf(context, 'loihi'), counts, { pace: 'real-time' })
  const dynamic = result.dynamic?.best ?? null
  const always = result.terms.find(({ id }) => id === 'static')?.energy?.best ?? null
  const seconds = result.wallSeconds?.best ?? null
  const notes = [note('everyNeuronFires'), note('measuredHasHost')]
  return [
    check(
      {
        quantity: 'dynamicPower',
        unit: 'W',
        published: publishedNumber(workload, 'dynamic_w'),
        ours: dynamic,
        notes
      },
      factor(2)
    ),
    reference({
      quantity: 'dynamicEnergyPerInference',
      unit: 'J',
      published: publishedNumber(workload, 'energy_per_inference_j'),
      ours: dynamic === null ? null : dynamic / perSecond
    }),
    reference({
      quantity: 'staticPower',
      unit: 'W',
      published: publishedNumber(workload, 'idle_w'),
      ours: always === null || seconds === null ? null : always / seconds
    }),
    reference({
      quantity: 'power',
      unit: 'W',
      published: publishedNumber(workload, 'running_w'),
      ours: result.power?.best ?? null
    })
  ]
}
