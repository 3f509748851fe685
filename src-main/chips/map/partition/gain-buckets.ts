const bucketCount = 4096
const middle = bucketCount / 2

/** Vertices by what moving them gains, in buckets of equal width; what came last is taken first. */
export class GainBuckets {
  readonly #heads = new Int32Array(bucketCount).fill(-1)
  readonly #next: Int32Array
  readonly #previous: Int32Array
  /** Bucket of each vertex; -1 for those that are not in. */
  readonly #at: Int32Array
  readonly #width: number
  #top = -1

  /** @param largest no gain is larger, nor smaller than minus this */
  constructor(vertices: number, largest: number) {
    this.#next = new Int32Array(vertices).fill(-1)
    this.#previous = new Int32Array(vertices).fill(-1)
    this.#at = new Int32Array(vertices).fill(-1)
    this.#width = Math.max(largest, Number.MIN_VALUE) / (middle - 1)
  }

  bucketOf(gain: number): number {
    const bucket = middle + Math.floor(gain / this.#width)
    return Math.max(0, Math.min(bucketCount - 1, bucket))
  }

  has(vertex: number): boolean {
    return (this.#at[vertex] ?? -1) >= 0
  }

  /** Puts a vertex where its gain belongs, wherever it was. */
  put(vertex: number, gain: number): void {
    const bucket = this.bucketOf(gain)
    if (this.#at[vertex] === bucket) return
    this.remove(vertex)
    const head = this.#heads[bucket] ?? -1
    this.#next[vertex] = head
    this.#previous[vertex] = -1
    if (head >= 0) this.#previous[head] = vertex
    this.#heads[bucket] = vertex
    this.#at[vertex] = bucket
    if (bucket > this.#top) this.#top = bucket
  }

  remove(vertex: number): void {
    const bucket = this.#at[vertex] ?? -1
    if (bucket < 0) return
    const next = this.#next[vertex] ?? -1
    const previous = this.#previous[vertex] ?? -1
    if (previous >= 0) this.#next[previous] = next
    else this.#heads[bucket] = next
    if (next >= 0) this.#previous[next] = previous
    this.#at[vertex] = -1
  }

  /** One of those with the largest gain; -1 when there is none. It stays in. */
  top(): number {
    while (this.#top >= 0 && this.#heads[this.#top] === -1) this.#top--
    return this.#top < 0 ? -1 : (this.#heads[this.#top] ?? -1)
  }
}
