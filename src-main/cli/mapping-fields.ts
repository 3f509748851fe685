import type { MappingOutcome, RankedChip } from '../../src-shared/contract/mappings'
import type { RunDetail } from '../../src-shared/contract/runs'
import { findingText, remedyText } from '../../src-shared/hardware/mapping-words'
import type { Translator } from '../../src-shared/locale'

/** What `--json` prints of a mapping: numbers without rounding, in SI units; null where nothing is known. */
export function mappingFields(
  run: RunDetail,
  { catalogue, activity, network, chips }: MappingOutcome,
  t: Translator
): Record<string, unknown> {
  return {
    id: run.id,
    number: run.number,
    name: run.name,
    seed: run.seed,
    neurons: run.neurons,
    synapses: run.synapses,
    activity,
    metrics: network,
    catalogue,
    chips: chips.map((chip) => chipFields(chip, t)),
    seconds: run.wallSeconds,
    hash: run.resultHash
  }
}

function chipFields(chip: RankedChip, t: Translator): Record<string, unknown> {
  const { estimate, cost, sequentialCost, placementCost, sequentialPlacementCost } = chip
  return {
    id: chip.id,
    name: t.text(chip.name),
    verdict: chip.verdict,
    reasons: chip.findings.map((one) => findingText(one, t)),
    findings: chip.findings,
    remedies: chip.remedies.map((one) => ({
      code: one.code,
      text: remedyText(one, t),
      suffices: one.suffices
    })),
    cores: chip.cores,
    chips: chip.chips,
    energy: estimate?.energy ?? unknown,
    dynamicEnergy: estimate?.dynamic ?? null,
    power: estimate?.power ?? null,
    energyPerSynop: estimate?.perSynop ?? null,
    realTimeFactor: estimate?.realTimeFactor ?? null,
    latency: estimate?.latency ?? null,
    area: estimate?.size.areaMm2 ?? null,
    grade: estimate?.grade ?? null,
    unknown: estimate?.unknown ?? [],
    partition: cost === null ? null : { cost, sequentialCost, gain: gainOf(cost, sequentialCost) },
    placement:
      placementCost === null
        ? null
        : {
            cost: placementCost,
            sequentialCost: sequentialPlacementCost,
            gain: gainOf(placementCost, sequentialPlacementCost)
          },
    seconds: chip.seconds
  }
}

/** Readers find the same members whether an energy is known or not. */
const unknown = { low: null, best: null, high: null }

/** Share that is saved; 0 where there was nothing to save. */
const gainOf = (cost: number, before: number | null): number =>
  before === null || before === 0 ? 0 : 1 - cost / before
