/** Every source, in order; but for the target itself where it may not be drawn. */
export function draw(
  stream: usize,
  sources: u32,
  target: u32,
  skipOwn: i32,
  options: usize,
  marks: usize,
  list: usize
): i32 {
  let k = 0
  for (let source: u32 = 0; source < sources; source++) {
    if (skipOwn && source == target) continue
    store<u32>(list + ((<usize>k) << 2), source)
    k++
  }
  return k
}
