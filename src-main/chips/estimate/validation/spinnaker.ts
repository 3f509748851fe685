import type { EnergySet } from '../../../../src-shared/hardware/estimate'
import type { OperationCounts } from '../../../../src-shared/hardware/operation-counts'
import { countsOf } from '../counts'
import { estimate } from '../estimate'
import { note } from '../worked-out'
import { atMost, check, reference, toRounding, within } from './check'
import { entryOf, type ValidationContext, type ValidationRule } from './context'
import { given, publishedNumber } from './read'

const coresPerChip = 16

const spinnaker = (
  context: ValidationContext,
  counts: Partial<OperationCounts>,
  options: Parameters<typeof estimate>[2] = {}
): ReturnType<typeof estimate> => estimate(entryOf(context, 'spinnaker'), countsOf(counts), options)

const totalOf = (sets: readonly EnergySet[], id: string): number | null =>
  sets.find((set) => set.id === id)?.energy?.best ?? null

/** 16,000 neurons on one chip: power near 1 W. One packet a spike. */
export const oneChip: ValidationRule = (workload, context) => {
  const spikes = given(workload, 'neurons') * given(workload, 'mean_rate_hz')
  const result = spinnaker(context, {
    spikes,
    coresUsed: given(workload, 'cores'),
    synopsSparse: given(workload, 'synapses') * given(workload, 'mean_rate_hz'),
    neuronUpdatesActive: given(workload, 'neurons') * 1000,
    neurons: given(workload, 'neurons'),
    basis: 'assumed'
  })
  const ours = result.sets[0]?.energy?.best ?? null
  const published = publishedNumber(workload, 'power_w')
  return [
    check({ quantity: 'power', unit: 'W', published, ours }, { low: 0.8, high: 1.1 }),
    ...['two-constant-hoeppner', 'two-constant-sharp'].map((id) =>
      reference({
        quantity: 'power',
        of: id,
        unit: 'W',
        published,
        ours: totalOf(result.sets, id)
      })
    )
  ]
}

/** A board of 48 chips at full load: below 1 W a chip. */
export const oneBoard: ValidationRule = (workload, context) => {
  const chips = 48
  const result = spinnaker(context, {
    chips,
    coresUsed: chips * coresPerChip,
    synopsSparse: given(workload, 'events_per_s'),
    neurons: given(workload, 'neurons')
  })
  const ours = (result.sets[0]?.energy?.best ?? Number.NaN) / chips
  return [check({ quantity: 'powerPerChip', unit: 'W', published: 1, ours }, atMost)]
}

/** The two constants of Sharp et al. 2012, each on its own, and how far the newer constants are from them. */
export const twoConstants: ValidationRule = (workload, context) => {
  const neurons = given(workload, 'neurons')
  const synapses = given(workload, 'synapses')
  const rate = 10
  const set = 'two-constant-sharp'
  const onlyNeurons = totalOf(spinnaker(context, { neurons }).sets, set)
  const onlySynapses = totalOf(spinnaker(context, { synopsSparse: synapses }).sets, set)
  const both = spinnaker(context, {
    neurons,
    synopsSparse: synapses * rate,
    spikes: neurons * rate,
    chips: given(workload, 'chips'),
    coresUsed: given(workload, 'chips') * coresPerChip
  })
  return [
    check(
      {
        quantity: 'energyPerNeuronMs',
        unit: 'nJ',
        published: publishedNumber(workload, 'nj_per_neuron_ms'),
        ours: onlyNeurons === null ? null : (onlyNeurons / (neurons * 1000)) * 1e9
      },
      toRounding
    ),
    check(
      {
        quantity: 'energyPerEvent',
        unit: 'nJ',
        published: publishedNumber(workload, 'nj_per_psp'),
        ours: onlySynapses === null ? null : (onlySynapses / synapses) * 1e9
      },
      toRounding
    ),
    reference({
      quantity: 'power',
      of: 'four-constant',
      unit: 'W',
      published: totalOf(both.sets, set),
      ours: totalOf(both.sets, 'four-constant'),
      notes: [note('twoModelsAtRate', { hertz: rate })]
    })
  ]
}

/**
 * The cortical microcircuit, J a synaptic event. Its events are counted from published sizes, connections and rates;
 * boards as published, 24 of them to a frame.
 */
export const microcircuit =
  (boards: number): ValidationRule =>
  (workload, context) => {
    const { neurons, synapses, spikesPerSecond, eventsPerSecond } = context.microcircuit
    const slower = publishedNumber(workload, 'real_time_factor') ?? 1
    const chips = boards * 48
    const result = spinnaker(
      context,
      {
        chips,
        coresUsed: chips * coresPerChip,
        spikes: spikesPerSecond,
        synopsSparse: eventsPerSecond,
        neurons,
        synapses
      },
      // The machine was run so much slower than real time.
      { pace: 'real-time', speedUp: 1 / slower }
    )
    const energy = result.sets[0]?.energy?.best ?? null
    const compared = {
      quantity: 'energyPerEvent',
      unit: 'uJ',
      published: publishedNumber(workload, 'energy_per_synaptic_event_uj'),
      ours: energy === null ? null : (energy / eventsPerSecond) * 1e6,
      notes: [note('eventsCounted', { events: Number((eventsPerSecond / 1e9).toPrecision(3)) })]
    }
    return [
      boards === 12 ? check(compared, within(0.3)) : reference(compared),
      reference({
        quantity: 'power',
        unit: 'W',
        published: null,
        ours: energy === null ? null : energy / slower
      })
    ]
  }
