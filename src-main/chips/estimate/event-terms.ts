import type { EstimateTerm } from '../../../src-shared/hardware/estimate'
import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'
import { sumOf } from './range'
import type { PriceSet } from './prices'
import type { Constant } from './reader'
import { operationsTerm } from './term'
import { weakest } from './worth'

/**
 * Energy of what events make a chip do, each operation at its price:
 *
 *     E = N_upd,active E_upd + N_upd,idle E_idle + Σ_kind N_synop E_synop + N_spikes E_out + N_messages E_in
 *       + Σ_direction N_hops E_hop
 *
 * after the energy tables of Davies et al. 2018 (Loihi) and the chip descriptions of SANA-FE (Boyle et al. 2025). A
 * hop belongs to a spike, not to a synaptic operation. Sets name their prices in pJ: `synop_pj` for all synapses or
 * `synop_dense_pj`, `synop_sparse_pj` and `synop_conv_pj`; `neuron_access_pj` for looking at a neuron in a step and
 * `neuron_update_pj` on top of it where it has something to do, or `neuron_update_pj` alone for either.
 */
export function eventTerms({ price }: PriceSet, counts: OperationCounts): EstimateTerm[] {
  return [
    ...updateTerms(price, counts),
    ...synopTerms(price, counts),
    ...spikeTerms(price, counts),
    ...hopTerms(price, counts)
  ]
}

type Price = PriceSet['price']

function updateTerms(price: Price, counts: OperationCounts): EstimateTerm[] {
  const { neuronUpdatesActive: active, neuronUpdatesIdle: idle } = counts
  const access = price('neuron_access_pj')
  const update = price('neuron_update_pj')
  if (access && update) {
    return [
      operationsTerm('updatesActive', active, together(access, update)),
      operationsTerm('updatesIdle', idle, access)
    ]
  }
  if (update) {
    return [
      operationsTerm('updatesActive', active, update),
      operationsTerm('updatesIdle', idle, price('neuron_update_idle_pj') ?? update)
    ]
  }
  return []
}

function synopTerms(price: Price, counts: OperationCounts): EstimateTerm[] {
  const { synopsDense, synopsSparse, synopsConvolutional } = counts
  const any = price('synop_pj')
  if (any) {
    return [operationsTerm('synops', synopsDense + synopsSparse + synopsConvolutional, any)]
  }
  return [
    operationsTerm('synopsDense', synopsDense, price('synop_dense_pj')),
    operationsTerm('synopsSparse', synopsSparse, price('synop_sparse_pj')),
    operationsTerm('synopsConvolutional', synopsConvolutional, price('synop_conv_pj'))
  ]
}

function spikeTerms(price: Price, counts: OperationCounts): EstimateTerm[] {
  const out = price('spike_out_pj') ?? price('event_generated_pj')
  const message = price('axon_message_pj') ?? price('event_capture_pj')
  return [
    ...(out ? [operationsTerm('spikesOut', counts.spikes, out)] : []),
    ...(message ? [operationsTerm('messages', counts.messages, message)] : [])
  ]
}

function hopTerms(price: Price, counts: OperationCounts): EstimateTerm[] {
  const { hopsEastWest, hopsNorthSouth } = counts
  const [eastWest, northSouth] = [price('hop_ew_pj'), price('hop_ns_pj')]
  if (eastWest || northSouth) {
    return [
      operationsTerm('hopsEastWest', hopsEastWest, eastWest),
      operationsTerm('hopsNorthSouth', hopsNorthSouth, northSouth)
    ]
  }
  const mean = price('hop_mean_pj') ?? price('noc_event_pj')
  return mean ? [operationsTerm('hops', hopsEastWest + hopsNorthSouth, mean)] : []
}

const together = (a: Constant, b: Constant): Constant => ({
  range: sumOf([a.range, b.range]),
  source: a.source,
  confidence: weakest([a.confidence, b.confidence].flatMap((each) => each ?? []))
})
