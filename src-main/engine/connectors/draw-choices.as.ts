import { nextBelow } from '../kernel/random.as'

/** The k-th of the neurons that may be chosen: all of them, or all but `own`. */
@inline
function chosen(k: u32, skipOwn: i32, own: u32): u32 {
  return skipOwn && k >= own ? k + 1 : k
}

/**
 * Chooses `degree` neurons uniformly.
 * @param size    neurons to choose from, `own` included
 * @param own     the neuron that may not be chosen, if `skipOwn`
 * @param marks   u8 for each neuron, all zero before and after
 * @param list    out: u32 neurons
 * @returns how many: `degree`
 */
export function drawChoices(
  stream: usize,
  size: u32,
  own: u32,
  skipOwn: i32,
  degree: i32,
  multapses: bool,
  marks: usize,
  list: usize
): i32 {
  const choices = skipOwn ? size - 1 : size
  if (multapses) {
    for (let k: usize = 0; k < <usize>degree; k++) {
      store<u32>(list + (k << 2), chosen(nextBelow(stream, choices), skipOwn, own))
    }
    return degree
  }
  // Whoever wants more than half of them is served sooner by drawing those that are left out.
  const isMost = <u32>degree > choices >> 1
  const wanted = isMost ? choices - <u32>degree : <u32>degree
  for (let k: u32 = 0; k < wanted; ) {
    const neuron = chosen(nextBelow(stream, choices), skipOwn, own)
    if (load<u8>(marks + neuron)) continue
    store<u8>(marks + neuron, 1)
    store<u32>(list + ((<usize>k) << 2), neuron)
    k++
  }
  if (!isMost) {
    for (let k: usize = 0; k < <usize>wanted; k++) {
      store<u8>(marks + <usize>load<u32>(list + (k << 2)), 0)
    }
    return degree
  }
  let found: usize = 0
  for (let k: u32 = 0; k < choices; k++) {
    const neuron = chosen(k, skipOwn, own)
    if (load<u8>(marks + neuron)) store<u8>(marks + neuron, 0)
    else store<u32>(list + (found++ << 2), neuron)
  }
  return degree
}
