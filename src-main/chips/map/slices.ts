import type { MappingSlice } from '../../../src-shared/hardware/mapping-result'
import type { MappingNetwork } from './mapping-network'

/** More slices than this say nothing to anybody; then neurons are listed in no result. */
const mostSlices = 200_000

/** Which neurons of which population are on which core: ranges of neighbours. */
export function slicesOf({ populations }: MappingNetwork, parts: Uint32Array): MappingSlice[] {
  const found: { population: number; first: number; count: number; core: number }[] = []
  for (const [population, { first, size }] of populations.entries()) {
    let last: (typeof found)[number] | undefined
    for (let i = 0; i < size; i++) {
      const core = parts[first + i] ?? 0
      if (last?.core === core) last.count++
      else {
        last = { population, first: i, count: 1, core }
        found.push(last)
      }
    }
    if (found.length > mostSlices) return []
  }
  return found
}
