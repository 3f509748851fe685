import { seedStream } from '../../kernel/random.as'
import { drawChoices } from '../draw-choices.as'
import { splitBinomial, splitHypergeometric } from '../split.as'

/**
 * How many synapses each target gets. The total is split between the two halves of the targets, each
 * half's share again between its halves, and so on; every split has a stream of its own, so that
 * all workers find the same numbers without drawing a single synapse.
 * @param table   out: u32 for each target
 * @param options f64: total, 1 if a pair may be drawn more than once, sources to choose from
 * @param stream  room for one stream
 * @returns the most that one target gets
 */
export function prepare(
  table: usize,
  sources: u32,
  targets: u32,
  options: usize,
  stream: usize,
  seed: u32,
  purpose: u32,
  projection: u32
): u32 {
  const capacity = load<f64>(options, 8) != 0 ? 0 : load<f64>(options, 16)
  const total = load<f64>(options)
  return share(table, stream, seed, purpose, projection, capacity, 0, targets, total, 1)
}

/**
 * Shares `total` among the targets from `first` up to `end`; `node` numbers the split.
 * @param capacity synapses that a target can take; 0 if there is no limit
 */
function share(
  table: usize,
  stream: usize,
  seed: u32,
  purpose: u32,
  projection: u32,
  capacity: f64,
  first: u32,
  end: u32,
  total: f64,
  node: u32
): u32 {
  if (end - first == 1) {
    store<u32>(table + ((<usize>first) << 2), <u32>total)
    return <u32>total
  }
  if (total == 0) {
    memory.fill(table + ((<usize>first) << 2), 0, (<usize>(end - first)) << 2)
    return 0
  }
  const middle = first + ((end - first) >> 1)
  const left = <f64>(middle - first)
  const right = <f64>(end - middle)
  seedStream(stream, 4, seed, purpose, projection, node)
  const below =
    capacity == 0
      ? splitBinomial(stream, total, left, right)
      : splitHypergeometric(stream, total, left * capacity, right * capacity)
  const above = total - below
  const next = node << 1
  const a = share(table, stream, seed, purpose, projection, capacity, first, middle, below, next)
  const b = share(table, stream, seed, purpose, projection, capacity, middle, end, above, next | 1)
  return max(a, b)
}

/** Sources of one target: as many as the table says, drawn uniformly. */
export function draw(
  stream: usize,
  sources: u32,
  target: u32,
  skipOwn: i32,
  options: usize,
  marks: usize,
  list: usize,
  table: usize
): i32 {
  const count = load<i32>(table + ((<usize>target) << 2))
  const multapses = load<f64>(options, 8) != 0
  return drawChoices(stream, sources, target, skipOwn, count, multapses, marks, list)
}
