/** Index of the first row whose target is not below `target`; rows are sorted by target. */
function firstRow(options: usize, target: f64): usize {
  const count = <usize>load<f64>(options)
  let low: usize = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (load<f64>(options + 8 + (middle << 3)) < target) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Sources of one target, in the order of the list.
 * @param options f64: rows, then of all rows the targets, sources, weights and delays
 */
export function draw(
  stream: usize,
  sources: u32,
  target: u32,
  skipOwn: i32,
  options: usize,
  marks: usize,
  list: usize
): i32 {
  const count = <usize>load<f64>(options)
  const first = firstRow(options, <f64>target)
  let k: usize = 0
  for (let row = first; row < count; row++) {
    const at = options + 8 + (row << 3)
    if (load<f64>(at) != <f64>target) break
    store<u32>(list + (k++ << 2), <u32>load<f64>(at + (count << 3)))
  }
  return <i32>k
}

/** Puts the rows' own weights and delays, where they have some, in place of drawn ones. */
export function values(
  options: usize,
  target: u32,
  found: i32,
  weights: usize,
  delays: usize
): void {
  const count = <usize>load<f64>(options)
  const first = firstRow(options, <f64>target)
  for (let k: usize = 0; k < <usize>found; k++) {
    const weight = load<f64>(options + 8 + ((2 * count + first + k) << 3))
    const delay = load<f64>(options + 8 + ((3 * count + first + k) << 3))
    if (weights && weight == weight) store<f32>(weights + (k << 2), <f32>weight)
    if (delays && delay == delay) store<u16>(delays + (k << 1), <u16>delay)
  }
}
