// Refractory neurons whose potential is held at reset. Kernels advance all neurons alike and put the
// few that are held back afterwards, which costs less than asking each in every step.
//
// Behind `hold` (i32 for each of `count` neurons: last refractory step) lie the place of the oldest
// entry and the number of entries, then a ring of `count` indices in the order of firing. All
// neurons of a population are held equally long, so the oldest is the first to be free again.

/**
 * Sets the potentials of neurons that are held in this step to reset.
 * @param potentials f64
 */
export function putBack(potentials: usize, reset: f64, hold: usize, count: i32, step: i32): void {
  const queue = hold + ((<usize>count) << 2)
  const ring = queue + 8
  let first = load<i32>(queue)
  let entries = load<i32>(queue, 4)
  let at = first
  for (let i = 0; i < entries; i++) {
    const neuron = load<u32>(ring + ((<usize>at) << 2))
    store<f64>(potentials + ((<usize>neuron) << 3), reset)
    at = at + 1 == count ? 0 : at + 1
  }
  // Those that are free in the next step leave now: one that fires at once comes back only once.
  while (entries > 0) {
    const neuron = load<u32>(ring + ((<usize>first) << 2))
    if (load<i32>(hold + ((<usize>neuron) << 2)) > step) break
    first = first + 1 == count ? 0 : first + 1
    entries--
  }
  store<i32>(queue, first)
  store<i32>(queue, entries, 4)
}

/**
 * Notes which of four neurons fired, unless they are held: appends them to the list and holds them
 * until `until`; sets their potential to reset.
 * @param above a bit for each of the four whose potential reached the threshold
 * @returns where the list goes on
 */
export function fire(
  above: i32,
  potentials: usize,
  reset: f64,
  hold: usize,
  count: i32,
  step: i32,
  until: i32,
  index: u32,
  list: usize
): usize {
  let bits = above
  let at = list
  while (bits) {
    const neuron = index + <u32>ctz(bits)
    bits &= bits - 1
    const held = hold + ((<usize>neuron) << 2)
    if (load<i32>(held) >= step) continue
    store<f64>(potentials + ((<usize>neuron) << 3), reset)
    store<i32>(held, until)
    store<u32>(at, neuron)
    at += 4
    if (until > step) append(hold, count, neuron)
  }
  return at
}

function append(hold: usize, count: i32, neuron: u32): void {
  const queue = hold + ((<usize>count) << 2)
  const entries = load<i32>(queue, 4)
  let at = load<i32>(queue) + entries
  if (at >= count) at -= count
  store<u32>(queue + 8 + ((<usize>at) << 2), neuron)
  store<i32>(queue, entries + 1, 4)
}
