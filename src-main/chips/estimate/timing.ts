import type { OperationCounts, StepLoad } from '../../../src-shared/hardware/operation-counts'
import type { PriceSet } from './prices'

/** How long one step takes, from what the busiest core has to do. */
export type StepTime = (load: StepLoad) => number

const nanosecond = 1e-9

/**
 * Time of a step in seconds where a set has latencies, else null:
 *
 *     t = n_upd t_upd + N_synop t_synop + N_spikes t_out     on the busiest core
 *       + hops t_hop + t_sync(tiles)
 *
 * after the latencies of Davies et al. 2018 as SANA-FE uses them (Boyle et al. 2025): every core has to be ready, the
 * last spike has to arrive, and the tiles in use wait for one another. Hops are taken at the slower direction; the
 * waiting time is drawn straight between the published numbers of tiles and held beyond the last.
 */
export function stepTimeOf(set: PriceSet, counts: OperationCounts): StepTime | null {
  const time = (name: string): number | null => {
    const value = set.terms[name]
    return typeof value === 'number' ? value * nanosecond : null
  }
  const [access, update, spike] = [
    time('neuron_access_ns'),
    time('neuron_update_ns'),
    time('spike_out_ns')
  ]
  const synop = meanSynopTime(time, counts)
  const hop = Math.max(time('hop_ew_ns') ?? 0, time('hop_ns_ns') ?? 0)
  const sync = set.terms['sync_us_by_tiles']
  if (access === null || update === null || spike === null || synop === null) return null
  if (typeof sync !== 'object') return null
  return ({ updates, synops, spikes, hopsMax, tiles }) =>
    updates * (access + update) +
    synops * synop +
    spikes * spike +
    hopsMax * hop +
    between(sync, tiles) * 1e-6
}

/** Kinds of synapses as they were counted over the run; dense ones where nothing was counted. */
function meanSynopTime(
  time: (name: string) => number | null,
  counts: OperationCounts
): number | null {
  const dense = time('synop_dense_ns')
  const sparse = time('synop_sparse_ns') ?? dense
  const convolutional = time('synop_conv_ns') ?? dense
  if (dense === null || sparse === null || convolutional === null) return null
  const { synopsDense, synopsSparse, synopsConvolutional } = counts
  const all = synopsDense + synopsSparse + synopsConvolutional
  if (all === 0) return dense
  return (synopsDense * dense + synopsSparse * sparse + synopsConvolutional * convolutional) / all
}

/** Straight lines between the points of a table by number; the first and last value outside. */
function between(table: Readonly<Record<string, number>>, at: number): number {
  const points = Object.entries(table)
    .map(([x, y]) => [Number(x), y] as const)
    .toSorted(([a], [b]) => a - b)
  const above = points.findIndex(([x]) => x >= at)
  const [upper, lower] = [points[above], points[above - 1]]
  if (!upper) return points.at(-1)?.[1] ?? 0
  if (!lower) return upper[1]
  return lower[1] + ((upper[1] - lower[1]) * (at - lower[0])) / (upper[0] - lower[0])
}
