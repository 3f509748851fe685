import { kernelEntries, stateEntries } from '../../map/layers'
import { boundEnergy } from '../bound'
import { countsOf } from '../counts'
import { estimate } from '../estimate'
import { referenceLoop } from '../instructions'
import { note } from '../worked-out'
import { check, reference, toRounding, within } from './check'
import { entryOf, type ValidationRule } from './context'
import { given, publishedNumber, publishedRows, publishedTable } from './read'

/** A full TrueNorth: power at the load for which its price was measured. */
export const trueNorth: ValidationRule = (workload, context) => {
  const neurons = given(workload, 'neurons')
  const synops =
    neurons * given(workload, 'mean_rate_hz') * given(workload, 'active_synapses_per_neuron')
  const counts = countsOf({ neurons, synopsSparse: synops, coresUsed: 4096 })
  const result = estimate(entryOf(context, 'truenorth'), counts)
  return [
    check(
      {
        quantity: 'power',
        unit: 'W',
        published: publishedNumber(workload, 'power_w'),
        ours: result.power?.best ?? null
      },
      within(0.05)
    ),
    check(
      {
        quantity: 'energyPerEvent',
        unit: 'pJ',
        published: publishedNumber(workload, 'energy_per_event_pj'),
        ours: result.perSynop ? result.perSynop.best * 1e12 : null
      },
      toRounding
    )
  ]
}

/** SENECA: the published number itself, and the same from its table of instructions. */
export const seneca: ValidationRule = (workload, context) => {
  const entry = entryOf(context, 'seneca')
  const counts = countsOf({ synopsDense: 1 })
  const priceOf = (options: Parameters<typeof estimate>[2]): number | null => {
    const term = estimate(entry, counts, options).terms.find(({ id }) => id.startsWith('synops'))
    return term?.energy ? term.energy.best * 1e12 : null
  }
  const compared = {
    quantity: 'energyPerEvent',
    unit: 'pJ',
    published: publishedNumber(workload, 'pj_per_synop')
  }
  return [
    check({ ...compared, of: 'instruction-table', ours: priceOf({}) }, toRounding),
    check(
      {
        ...compared,
        of: 'load16/2 + 2xINT8/2',
        ours: priceOf({ instructions: referenceLoop }),
        notes: [note('loopIsOurs')]
      },
      within(0.15)
    )
  ]
}

/** The layer of the vendor's own example: entries of kernels and states; it fits on no core. */
export const convolutionLayer: ValidationRule = (workload, context) => {
  const pair = (name: string): readonly [number, number] => {
    const value = workload.workload[name]
    const [x, y] = Array.isArray(value) ? value.map(Number) : []
    return [x ?? Number.NaN, y ?? Number.NaN]
  }
  const layer = {
    name: 'layer',
    population: null,
    channels: given(workload, 'in_ch'),
    kernel: pair('kernel'),
    features: given(workload, 'out_ch'),
    output: pair('map'),
    destinations: 1
  }
  const memories = entryOf(context, 'dynap-cnn').props['neuron_memory_ki']?.best.value
  const largest = Array.isArray(memories) ? Math.max(...memories.map(Number)) * 1024 : Number.NaN
  const states = stateEntries(layer)
  return [
    check(
      {
        quantity: 'kernelEntries',
        unit: '',
        published: publishedNumber(workload, 'kernel_entries'),
        ours: kernelEntries(layer)
      },
      within(0)
    ),
    check(
      {
        quantity: 'neuronEntries',
        unit: '',
        published: publishedNumber(workload, 'neuron_entries'),
        ours: states,
        notes: states > largest ? [note('noCoreHolds', { states, largest })] : []
      },
      within(0)
    )
  ]
}

/** 70 µW for 340 nJ: how long a classification takes. */
export const radar: ValidationRule = (workload, context) => {
  const power = estimate(entryOf(context, 'imec-radar-snn'), countsOf({})).typicalPower
  const energy = publishedNumber(workload, 'nj_per_classification')
  const published = publishedNumber(workload, 'power_uw')
  return [
    check(
      {
        quantity: 'time',
        unit: 'ms',
        published: energy === null || published === null ? null : energy / published,
        ours: energy === null || !power ? null : (energy * 1e-6) / power.best
      },
      toRounding
    )
  ]
}

/** ECG in analog mode: the power that the published numbers imply, and the rule of power times time. */
export const ecg: ValidationRule = (workload, context) => {
  const energy = publishedNumber(workload, 'uj_per_sample')
  const time = publishedNumber(workload, 'us_per_sample')
  const entry = entryOf(context, 'brainscales2')
  const speed = entry.props['speedup_factor']?.best.value
  if (energy === null || time === null || typeof speed !== 'number') return []
  const result = estimate(entry, countsOf({ simulatedMs: (time / 1000) * speed }))
  return [
    check(
      { quantity: 'power', of: 'uJ / us', unit: 'W', published: 0.7, ours: energy / time },
      within(0.01)
    ),
    reference({
      quantity: 'energyPerInference',
      unit: 'uJ',
      published: energy,
      ours: result.energy ? result.energy.best * 1e6 : null
    }),
    reference({
      quantity: 'power',
      of: 'system',
      unit: 'W',
      published: publishedNumber(workload, 'system_w'),
      ours: null
    })
  ]
}

/** Additions and multiply-adds at the energies of a 45 nm process, without memory, as the table was made. */
export const operationTable: ValidationRule = (workload, context) =>
  publishedRows(workload).map(([name, additions, multiplyAdds, millijoule]) => {
    const energy = boundEnergy(entryOf(context, 'reference-45nm'), {
      additions: (additions ?? 0) * 1e9,
      multiplyAdds: (multiplyAdds ?? 0) * 1e9
    })
    return check(
      {
        quantity: 'energyPerInference',
        of: name,
        unit: 'mJ',
        published: millijoule ?? null,
        ours: energy && energy.best * 1e3
      },
      toRounding
    )
  })

/** The same keyword network on other devices, beside energies of one operation on each. */
export const otherDevices: ValidationRule = (workload, context) => {
  const operations = 390 * 256 + 256 * 256 + 256 * 29
  const prices = entryOf(context, 'reference-devices').energyModels[0]?.terms ?? {}
  return publishedTable(workload, 'joule_per_inference').map(([device, joules]) => {
    const price = prices[`${device}_op_pj`]
    return reference({
      quantity: 'energyPerInference',
      of: device,
      unit: 'J',
      published: joules,
      ours: typeof price === 'number' ? operations * price * 1e-12 : null
    })
  })
}

/** Columns of a published table that nothing of ours stands against. */
export const platforms: ValidationRule = (workload) =>
  publishedRows(workload).flatMap(([name, time, energy]) => [
    reference({
      quantity: 'realTimeFactor',
      of: name,
      unit: '',
      published: time ?? null,
      ours: null
    }),
    reference({
      quantity: 'energyPerEvent',
      of: name,
      unit: 'uJ',
      published: energy ?? null,
      ours: null
    })
  ])

/** Speck: resting power and time of an event, as the estimator uses them. */
export const speck: ValidationRule = (workload, context) => {
  const result = estimate(entryOf(context, 'speck'), countsOf({}))
  return [
    reference({
      quantity: 'latencyOfEvent',
      unit: 'us',
      published: publishedNumber(workload, 'latency_us_per_event'),
      ours: result.latency ? result.latency.median * 1e6 : null
    }),
    ...['rest_mw', 'total_mw_min'].map((name) =>
      reference({
        quantity: name === 'rest_mw' ? 'staticPower' : 'power',
        unit: 'mW',
        published: publishedNumber(workload, name),
        ours: null,
        notes: [note('noOperationPrices')]
      })
    )
  ]
}
