import { createHash } from 'node:crypto'
import type { CrossbarOutcome } from '../../devices'
import type { PreparedCrossbar } from './prepare'

/** Hash over document, seed and every number that came out; how long it took has no part in it. */
export function outcomeHash(
  { document, crossbar }: PreparedCrossbar,
  { currents, idealCurrents, wordCurrents, maps, margin, matrix }: CrossbarOutcome
): string {
  const hash = createHash('sha256')
  hash.update(['engram-crossbar-1', document, String(crossbar.seed)].join('\n'))
  for (const numbers of [currents, idealCurrents, wordCurrents, ...Object.values(maps)]) {
    hash.update(numbers)
  }
  if (margin) hash.update(Float64Array.of(margin.on, margin.off))
  if (matrix) hash.update(matrix)
  return hash.digest('hex')
}
