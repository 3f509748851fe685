import { nextUniform } from '../../kernel/random.as'

/**
 * Each source connects with probability p, independently: gaps between connected sources are
 * geometric, so the work grows with the synapses and not with the pairs (Batagelj & Brandes 2005).
 * @param options f64: 1 / ln(1 - p), or 0 for p = 1, or 1 for p = 0
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
  const inverseLog = load<f64>(options)
  if (inverseLog > 0) return 0
  let k = 0
  let source: f64 = -1
  while (true) {
    source += 1
    if (inverseLog < 0) source += Math.floor(Math.log(nextUniform(stream)) * inverseLog)
    if (source >= <f64>sources) return k
    if (skipOwn && <u32>source == target) continue
    store<u32>(list + ((<usize>k) << 2), <u32>source)
    k++
  }
}
