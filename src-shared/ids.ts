declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** Identifies an experiment in every project it is copied to (UUID version 7). */
export type ExperimentId = Branded<'experiment'>
/** Identifies a run in every project it is copied to (UUID version 7). */
export type RunId = Branded<'run'>
/** Identifies a sweep (UUID version 7). */
export type SweepId = Branded<'sweep'>

export const experimentId = (text: string): ExperimentId => text as ExperimentId
export const runId = (text: string): RunId => text as RunId
export const sweepId = (text: string): SweepId => text as SweepId

/**
 * A UUID version 7 (RFC 9562): 48 bits of milliseconds, then random bits, so ids sort by time.
 * @param now milliseconds since 1970
 * @param random 10 random bytes
 */
export function uuidV7(now: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [0, 8, 12, 16, 20, 32]
    .map((end, i, ends) => hex.slice(ends[i - 1] ?? 0, end))
    .slice(1)
    .join('-')
}
