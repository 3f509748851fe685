import type { EnergyModel, HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { Constant, Reader } from './reader'

/** Prices of operations that belong together; those of two sets are never mixed. */
export interface PriceSet {
  readonly id: string
  readonly source: string
  readonly isDefault: boolean
  /** A term as a constant, and remembered as used; null where the set does not have it. */
  readonly price: (term: string) => Constant | null
  /** A term that is no price: a count, a time, a table. */
  readonly terms: EnergyModel['terms']
}

/** What a field of an entry prices, and which terms of a set it stands in for. */
const fields: Readonly<
  Record<string, { readonly term: string; readonly instead: readonly string[] }>
> = {
  energy_per_synop_pj: {
    term: 'synop_pj',
    instead: ['synop_dense_pj', 'synop_sparse_pj', 'synop_conv_pj']
  },
  energy_per_neuron_update_pj: { term: 'neuron_update_pj', instead: ['neuron_access_pj'] },
  energy_per_neuron_update_inactive_pj: { term: 'neuron_update_idle_pj', instead: [] },
  energy_per_spike_out_pj: { term: 'spike_out_pj', instead: ['axon_message_pj'] },
  energy_per_hop_pj: { term: 'hop_mean_pj', instead: ['hop_ew_pj', 'hop_ns_pj', 'noc_event_pj'] }
}

/**
 * Sets of prices of an entry, the default one first.
 *
 * An entry's coherent sets are used as they stand. One without sets that has a published energy of a synaptic
 * operation gets a set of its fields. A value of the user's own makes a set of its own out of the default one.
 */
export function priceSetsOf(reader: Reader): readonly PriceSet[] {
  const { entry } = reader
  const published = entry.energyModels.map((model) => ofModel(reader, model))
  const sorted = [
    ...published.filter(({ isDefault }) => isDefault),
    ...published.filter(({ isDefault }) => !isDefault)
  ]
  const own = ownFields(entry)
  const [first, ...others] = sorted
  if (first && own.length > 0) {
    return [withFields(reader, first, own), { ...first, isDefault: false }, ...others]
  }
  if (first) return sorted
  const isPriced = (entry.props['energy_per_synop_pj']?.best.value ?? null) !== null
  return isPriced ? [ofFields(reader)] : []
}

const ownFields = (entry: HardwareEntry): readonly string[] =>
  Object.keys(fields).filter((field) => entry.props[field]?.best.confidence === 'own')

const ofModel = (reader: Reader, model: EnergyModel): PriceSet => ({
  id: model.id,
  source: model.source,
  isDefault: model.default,
  price: (term) => reader.term(model, term),
  terms: model.terms
})

function withFields(reader: Reader, set: PriceSet, own: readonly string[]): PriceSet {
  const replaced = new Map(
    own.flatMap((field) => {
      const place = fields[field]
      return place ? [[place.term, field] as const] : []
    })
  )
  const gone = new Set(own.flatMap((field) => fields[field]?.instead ?? []))
  return {
    ...set,
    id: 'own-values',
    source: 'own',
    isDefault: true,
    price: (term) => {
      const field = replaced.get(term)
      if (field !== undefined) return reader.field(field)
      return gone.has(term) ? null : set.price(term)
    }
  }
}

function ofFields(reader: Reader): PriceSet {
  const fieldOf = new Map(Object.entries(fields).map(([field, { term }]) => [term, field]))
  return {
    id: 'fields',
    source: reader.entry.props['energy_per_synop_pj']?.best.source ?? 'own',
    isDefault: true,
    price: (term) => {
      const field = fieldOf.get(term)
      return field === undefined ? null : reader.field(field)
    },
    terms: {}
  }
}
