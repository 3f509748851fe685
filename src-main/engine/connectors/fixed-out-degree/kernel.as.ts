import { drawChoices } from '../draw-choices.as'

/**
 * Targets of one source, drawn uniformly.
 * @param options f64: out-degree, 1 if a target may be drawn more than once
 * @param list    out: u32 targets
 */
export function draw(
  stream: usize,
  targets: u32,
  source: u32,
  skipOwn: i32,
  options: usize,
  marks: usize,
  list: usize
): i32 {
  const degree = <i32>load<f64>(options)
  const multapses = load<f64>(options, 8) != 0
  return drawChoices(stream, targets, source, skipOwn, degree, multapses, marks, list)
}
