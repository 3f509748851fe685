// Random streams: xoshiro128++ (Blackman & Vigna 2021), each seeded from what it is for, so that a
// draw depends on (seed, purpose, two indices) alone and not on who makes it, or on how many threads.

/** Finaliser of splitmix64 (Steele, Lea & Flood 2014). */
@inline
export function mix(value: u64): u64 {
  let z = value
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb
  return z ^ (z >> 31)
}

@inline
export function streamKey(seed: u32, purpose: u32, a: u32, b: u32): u64 {
  const golden: u64 = 0x9e3779b97f4a7c15
  let key = mix(((<u64>purpose) << 32) + <u64>seed + golden)
  key = mix(key + ((<u64>a) << 32) + <u64>b + golden)
  return key
}

/** Seeds one stream of four u32 words at `at`, `stride` bytes apart. */
export function seedStream(at: usize, stride: usize, seed: u32, purpose: u32, a: u32, b: u32): void {
  const key = streamKey(seed, purpose, a, b)
  const low = mix(key + 0x9e3779b97f4a7c15)
  const high = mix(key + 0x3c6ef372fe94f82a)
  store<u32>(at, <u32>low)
  store<u32>(at + stride, <u32>(low >> 32))
  store<u32>(at + 2 * stride, <u32>high)
  // Not all four words may be zero; a stream with the last one zero would be one in 2^32.
  store<u32>(at + 3 * stride, <u32>(high >> 32) | 1)
}

/** Seeds the streams of the neurons `first`, `first + step`, … as structure of arrays. */
export function seedLanes(
  at: usize,
  stride: usize,
  count: i32,
  seed: u32,
  purpose: u32,
  a: u32,
  first: u32,
  step: u32
): void {
  for (let i = 0; i < count; i++) {
    seedStream(at + ((<usize>i) << 2), stride, seed, purpose, a, first + <u32>i * step)
  }
}

/** Next 32 bits of the stream at `at` (four u32 side by side). */
@inline
export function nextBits(at: usize): u32 {
  const s0 = load<u32>(at)
  let s1 = load<u32>(at, 4)
  let s2 = load<u32>(at, 8)
  let s3 = load<u32>(at, 12)
  const result = rotl<u32>(s0 + s3, 7) + s0
  const t = s1 << 9
  s2 ^= s0
  s3 ^= s1
  s1 ^= s2
  store<u32>(at, s0 ^ s3)
  store<u32>(at, s1, 4)
  store<u32>(at, s2 ^ t, 8)
  store<u32>(at, rotl<u32>(s3, 11), 12)
  return result
}

/** A number in (0, 1), 53 bits, never 0 or 1. */
@inline
export function nextUniform(at: usize): f64 {
  const high = <u64>nextBits(at)
  const low = <u64>nextBits(at)
  return ((<f64>((high << 20) | (low >> 12))) + 0.5) * (1.0 / 4503599627370496.0)
}

/** A whole number below `bound`, without bias (Lemire 2019). */
@inline
export function nextBelow(at: usize, bound: u32): u32 {
  let product = <u64>nextBits(at) * <u64>bound
  if (<u32>product < bound) {
    const least = (<u32>0 - bound) % bound
    while (<u32>product < least) product = <u64>nextBits(at) * <u64>bound
  }
  return <u32>(product >> 32)
}

/** A standard normal number (Box & Muller 1958, the cosine branch). */
@inline
export function nextNormal(at: usize): f64 {
  const radius = Math.sqrt(-2.0 * Math.log(nextUniform(at)))
  return radius * Math.cos(6.283185307179586 * nextUniform(at))
}

export const CONSTANT: i32 = 0
export const UNIFORM: i32 = 1
export const NORMAL: i32 = 2
export const LOGNORMAL: i32 = 3

/**
 * One draw from a law: constant `a`, uniform between `a` and `b`, normal with mean `a` and standard
 * deviation `b`, or lognormal whose logarithm has those. Draws outside [low, high] are drawn again;
 * the compiler refuses laws with next to nothing in between.
 */
export function draw(at: usize, law: i32, a: f64, b: f64, low: f64, high: f64): f64 {
  if (law == CONSTANT) return a
  while (true) {
    let value: f64
    if (law == UNIFORM) value = a + (b - a) * nextUniform(at)
    else if (law == NORMAL) value = a + b * nextNormal(at)
    else value = Math.exp(a + b * nextNormal(at))
    if (value >= low && value <= high) return value
  }
}

/** Initial values: one draw for each neuron, from a stream of its own, minus `offset`, as f64 or f32. */
export function drawInitial(
  out: usize,
  count: i32,
  stream: usize,
  seed: u32,
  purpose: u32,
  a: u32,
  first: u32,
  step: u32,
  law: i32,
  lawA: f64,
  lawB: f64,
  low: f64,
  high: f64,
  offset: f64,
  isSingle: bool
): void {
  for (let i = 0; i < count; i++) {
    seedStream(stream, 4, seed, purpose, a, first + <u32>i * step)
    const value = draw(stream, law, lawA, lawB, low, high) - offset
    if (isSingle) store<f32>(out + ((<usize>i) << 2), <f32>value)
    else store<f64>(out + ((<usize>i) << 3), value)
  }
}
