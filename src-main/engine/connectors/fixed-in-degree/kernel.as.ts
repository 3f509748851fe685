import { drawChoices } from '../draw-choices.as'

/**
 * Sources of one target, drawn uniformly.
 * @param target  index of the target in its population
 * @param skipOwn 1 if the target, itself one of the sources, may not be drawn
 * @param options f64: in-degree, 1 if a source may be drawn more than once
 * @param marks   u8 for each source, all zero before and after
 * @param list    out: u32 sources
 * @returns how many
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
  const degree = <i32>load<f64>(options)
  const multapses = load<f64>(options, 8) != 0
  return drawChoices(stream, sources, target, skipOwn, degree, multapses, marks, list)
}
