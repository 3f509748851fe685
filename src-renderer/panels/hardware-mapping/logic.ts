import type { RankedChip } from '../../../src-shared/contract/mappings'

/** Columns that can be sorted by. */
export const sortKeys = [
  'chip',
  'energy',
  'perSynop',
  'power',
  'latency',
  'realTime',
  'area',
  'cores',
  'chips',
  'gain'
] as const
export type SortKey = (typeof sortKeys)[number]

/** Share of spikes between cores that the search saved; null where nothing is sent. */
export const gainOf = ({ cost, sequentialCost }: RankedChip): number | null =>
  cost === null || !sequentialCost ? null : 1 - cost / sequentialCost

/** The number of a column; null where it is not known. */
export function numberOf(chip: RankedChip, key: Exclude<SortKey, 'chip'>): number | null {
  const { estimate } = chip
  switch (key) {
    case 'energy':
      return estimate?.energy?.best ?? null
    case 'perSynop':
      return estimate?.perSynop?.best ?? null
    case 'power':
      return estimate?.power?.best ?? null
    case 'latency':
      return estimate?.latency?.max ?? null
    case 'realTime':
      return estimate?.realTimeFactor ?? null
    case 'area':
      return estimate?.size.areaMm2 ?? null
    case 'cores':
      return chip.cores
    case 'chips':
      return chip.chips
    case 'gain':
      return gainOf(chip)
  }
}

export interface RankingGroups {
  /** Chips that the network fits on and whose energy is known: these are ranked. */
  readonly ranked: readonly RankedChip[]
  /** Chips that it fits on, without an estimate. */
  readonly unknown: readonly RankedChip[]
  readonly refused: readonly RankedChip[]
  readonly others: readonly RankedChip[]
}

/** Chips in groups, each sorted; what is not known comes last whichever way it is sorted. */
export function groupsOf(
  chips: readonly RankedChip[],
  key: SortKey,
  isDown: boolean,
  nameOf: (chip: RankedChip) => string
): RankingGroups {
  const sorted = [...chips].sort((a, b) => {
    if (key === 'chip') return (isDown ? -1 : 1) * nameOf(a).localeCompare(nameOf(b))
    const [one, other] = [numberOf(a, key), numberOf(b, key)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return isDown ? other - one : one - other
  })
  const fits = sorted.filter(({ verdict }) => verdict === 'fits' || verdict === 'fits-with-losses')
  return {
    ranked: fits.filter(({ estimate }) => estimate?.energy),
    unknown: fits.filter(({ estimate }) => !estimate?.energy),
    refused: sorted.filter(({ verdict }) => verdict === 'does-not-fit'),
    others: sorted.filter(({ verdict }) => verdict === 'not-a-spiking-target')
  }
}
