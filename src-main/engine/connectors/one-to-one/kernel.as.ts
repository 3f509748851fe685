/** The source with the target's own index. */
export function draw(
  stream: usize,
  sources: u32,
  target: u32,
  skipOwn: i32,
  options: usize,
  marks: usize,
  list: usize
): i32 {
  store<u32>(list, target)
  return 1
}
