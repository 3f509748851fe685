import type { RandomStream } from '../../random'

/** A standard normal number within ±`limit`, drawn anew as long as it lies outside. */
export function truncatedNormal(random: RandomStream, limit = 3): number {
  for (;;) {
    const draw = random.normal()
    if (Math.abs(draw) <= limit) return draw
  }
}
