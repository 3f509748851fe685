/**
 * xoshiro128++ (Blackman & Vigna 2021, ACM Trans. Math. Softw. 47:36), seeded through splitmix32 from
 * a seed and the index of what the numbers are for.
 * @returns a function that gives the next number in (0, 1), of 53 bits
 */
export function randomStream(seed: number, stream: number): () => number {
  let mixed = (seed ^ Math.imul(stream + 1, 0x9e3779b9)) >>> 0
  const split = (): number => {
    mixed = (mixed + 0x9e3779b9) >>> 0
    let z = mixed
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return (z ^ (z >>> 16)) >>> 0
  }
  let [a, b, c, d] = [split(), split(), split(), split()]
  const rotate = (x: number, by: number): number => ((x << by) | (x >>> (32 - by))) >>> 0
  const next = (): number => {
    const result = (rotate((a + d) >>> 0, 7) + a) >>> 0
    const t = (b << 9) >>> 0
    c = (c ^ a) >>> 0
    d = (d ^ b) >>> 0
    b = (b ^ c) >>> 0
    a = (a ^ d) >>> 0
    c = (c ^ t) >>> 0
    d = rotate(d, 11)
    return result
  }
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6) + 0.5) / 2 ** 53
}

/** The numbers 0 … count − 1 in a random order (Fisher–Yates). */
export function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [at, other] = [order[i] ?? 0, order[j] ?? 0]
    order[i] = other
    order[j] = at
  }
  return order
}
