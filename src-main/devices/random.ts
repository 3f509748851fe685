/** A stream of random numbers that belongs to one purpose of one device. */
export interface RandomStream {
  /** In (0, 1), never an end. */
  uniform(): number
  /** Standard normal. */
  normal(): number
}

/**
 * The stream of a seed and any whole numbers that name its purpose, such as device and repeat: the same
 * numbers give the same stream, whichever worker asks and in whichever order.
 * Generator: sfc32 (PractRand), its state filled by a finaliser of MurmurHash3 over the key.
 */
export function randomStream(seed: number, ...key: readonly number[]): RandomStream {
  let hash = mix(seed >>> 0)
  for (const part of key) hash = mix((hash ^ Math.imul(part + 1, 0x9e3779b1)) >>> 0)
  let a = hash
  let b = mix(hash + 0x3c6ef372)
  let c = mix(hash + 0x78dde6e4)
  let counter = 1
  const word = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let i = 0; i < 12; i++) word()
  const uniform = (): number =>
    ((word() >>> 5) * 67_108_864 + (word() >>> 6) + 0.5) / 9_007_199_254_740_992
  let kept: number | null = null
  return {
    uniform,
    // Box and Muller (1958): two at a time.
    normal: () => {
      if (kept !== null) {
        const value = kept
        kept = null
        return value
      }
      const radius = Math.sqrt(-2 * Math.log(uniform()))
      const angle = 2 * Math.PI * uniform()
      kept = radius * Math.sin(angle)
      return radius * Math.cos(angle)
    }
  }
}

function mix(value: number): number {
  let x = value >>> 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}
