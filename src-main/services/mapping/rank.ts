import type { RankedChip } from '../../../src-shared/contract/mappings'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { Estimate } from '../../../src-shared/hardware/estimate'
import type { ChipMapping } from '../../../src-shared/hardware/mapping-result'

/** One chip as the ranking has it. */
export function rankedChip(
  entry: HardwareEntry,
  mapping: ChipMapping,
  estimate: Estimate | null
): RankedChip {
  const { counts, partition, placement } = mapping
  return {
    id: entry.id,
    name: entry.name,
    kind: entry.kind,
    verdict: mapping.verdict,
    findings: mapping.findings,
    remedies: mapping.remedies,
    cores: mapping.cores,
    chips: mapping.chips,
    estimate,
    cost: partition?.cost ?? null,
    sequentialCost: partition?.sequentialCost ?? null,
    placementCost: placement?.cost ?? null,
    sequentialPlacementCost: placement?.sequentialCost ?? null,
    synops: counts ? counts.synopsDense + counts.synopsSparse + counts.synopsConvolutional : null,
    seconds: mapping.seconds
  }
}
