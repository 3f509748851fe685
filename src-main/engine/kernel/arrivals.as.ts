// Synapses in the order of arrival: those of a source lie by their delays, so that all input of one
// step is added to one list of inputs, which stays in the cache, instead of to a ring of many steps.
// A synapse is a record: the index of its input and its weight, f32, side by side.

/** Counts the synapses of sources `first` up to `end` at `starts[source * span + delay - least + 1]`. */
export function countDelays(
  first: u32,
  end: u32,
  rows: usize,
  delays: usize,
  wide: bool,
  least: u32,
  span: u32,
  starts: usize
): void {
  for (let source = first; source < end; source++) {
    const row = rows + ((<usize>source) << 2)
    const places = starts + ((<usize>(source * span - least + 1)) << 2)
    const last = <usize>load<u32>(row, 4)
    for (let i = <usize>load<u32>(row); i < last; i++) {
      const delay = wide ? <u32>load<u16>(delays + (i << 1)) : <u32>load<u8>(delays + i)
      const at = places + ((<usize>delay) << 2)
      store<u32>(at, load<u32>(at) + 1)
    }
  }
}

@inline
function place<T>(
  first: u32,
  end: u32,
  rows: usize,
  targets: usize,
  wideTargets: bool,
  weights: usize,
  delays: usize,
  wide: bool,
  least: u32,
  span: u32,
  starts: usize,
  input: u32,
  records: usize
): void {
  const size = sizeof<T>() + 4
  for (let source = first; source < end; source++) {
    const row = rows + ((<usize>source) << 2)
    const places = starts + ((<usize>(source * span - least + 1)) << 2)
    const last = <usize>load<u32>(row, 4)
    for (let i = <usize>load<u32>(row); i < last; i++) {
      const delay = wide ? <u32>load<u16>(delays + (i << 1)) : <u32>load<u8>(delays + i)
      const at = places + ((<usize>delay) << 2)
      const position = load<u32>(at)
      store<u32>(at, position + 1)
      const target = wideTargets ? load<u32>(targets + (i << 2)) : <u32>load<u16>(targets + (i << 1))
      const record = records + (<usize>position) * size
      store<T>(record, <T>(input + target))
      store<f32>(record + sizeof<T>(), load<f32>(weights + (i << 2)))
    }
  }
}

/**
 * Puts the synapses of sources `first` up to `end` where they belong; the first neuron's input has
 * the index `input`. `starts` holds each place one entry later, as `startRows` leaves it. Inputs of
 * 16 bits.
 */
export function placeByDelay16(
  first: u32,
  end: u32,
  rows: usize,
  targets: usize,
  wideTargets: bool,
  weights: usize,
  delays: usize,
  wide: bool,
  least: u32,
  span: u32,
  starts: usize,
  input: u32,
  records: usize
): void {
  place<u16>(first, end, rows, targets, wideTargets, weights, delays, wide, least, span, starts, input, records) // prettier-ignore
}

export function placeByDelay32(
  first: u32,
  end: u32,
  rows: usize,
  targets: usize,
  wideTargets: bool,
  weights: usize,
  delays: usize,
  wide: bool,
  least: u32,
  span: u32,
  starts: usize,
  input: u32,
  records: usize
): void {
  place<u32>(first, end, rows, targets, wideTargets, weights, delays, wide, least, span, starts, input, records) // prettier-ignore
}

@inline
function arrive<T>(
  past: usize,
  slotBytes: usize,
  mask: u32,
  step: u32,
  least: u32,
  span: u32,
  starts: usize,
  records: usize,
  inputs: usize
): void {
  const size = sizeof<T>() + 4
  for (let k = span; k > 0; k--) {
    const spikes = past + <usize>((step - least - k + 1) & mask) * slotBytes
    const end = spikes + ((<usize>load<u32>(spikes)) << 2)
    const places = starts + ((<usize>(k - 1)) << 2)
    for (let spike = spikes; spike < end; spike += 4) {
      const place = places + ((<usize>(load<u32>(spike, 4) * span)) << 2)
      const last = records + (<usize>load<u32>(place, 4)) * size
      for (let at = records + (<usize>load<u32>(place)) * size; at < last; at += size) {
        const input = inputs + ((<usize>load<T>(at)) << 2)
        store<f32>(input, load<f32>(input) + load<f32>(at + sizeof<T>()))
      }
    }
  }
}

/**
 * Adds all that arrives in a step, the oldest spikes first.
 * @param past   a ring of lists, one a step: how many spikes, then their sources, u32
 * @param step   the present one
 * @param span   how many delays there are, from `least` on
 * @param inputs the present step's, f32
 */
export function arrive16(
  past: usize,
  slotBytes: usize,
  mask: u32,
  step: u32,
  least: u32,
  span: u32,
  starts: usize,
  records: usize,
  inputs: usize
): void {
  arrive<u16>(past, slotBytes, mask, step, least, span, starts, records, inputs)
}

export function arrive32(
  past: usize,
  slotBytes: usize,
  mask: u32,
  step: u32,
  least: u32,
  span: u32,
  starts: usize,
  records: usize,
  inputs: usize
): void {
  arrive<u32>(past, slotBytes, mask, step, least, span, starts, records, inputs)
}

/** Notes the spikes of a step in the ring that `arrive` reads. */
export function notePast(
  past: usize,
  slotBytes: usize,
  mask: u32,
  step: u32,
  spikes: usize,
  count: u32
): void {
  const list = past + <usize>(step & mask) * slotBytes
  store<u32>(list, count)
  memory.copy(list + 4, spikes, (<usize>count) << 2)
}

/** Moves what has arrived to the inputs of the step. @param count of f32, a multiple of eight */
export function takeArrived(arrived: usize, inputs: usize, count: i32): void {
  const end = arrived + ((<usize>count) << 2)
  const none = f32x4.splat(0)
  for (let from = arrived, to = inputs; from < end; from += 32, to += 32) {
    v128.store(to, f32x4.add(v128.load(to), v128.load(from)))
    v128.store(to, f32x4.add(v128.load(to, 16), v128.load(from, 16)), 16)
    v128.store(from, none)
    v128.store(from, none, 16)
  }
}
