import {
  memoryColumnNames,
  memoryValue,
  type MemoryTechnology
} from '../../src-shared/catalogue/memory'
import { memoryNumber, memoryValueText } from '../../src-shared/catalogue/memory-text'
import type { MemoryList, MemoryPrice, PriceRow } from '../../src-shared/contract/memories'
import type { Translator } from '../../src-shared/locale'
import { plainCount } from './plain-number'
import { textFacts, textTable } from './text-table'

/** Each memory with what is known of it and where it comes from. */
export function memoriesText({ technologies, sources, own }: MemoryList, t: Translator): string {
  const blocks = technologies.map((technology) => {
    const facts = memoryColumnNames.map((column): [string, string] => {
      const value = memoryValue(technology, column, own)
      const label = `  ${t(`memories.columns.${column}`)}`
      if (value === undefined) return [label, t('memories.unknown')]
      const mine = own[technology.id]?.[column]
      const source = mine
        ? [t('memories.ownValue'), mine.note].filter(Boolean).join(': ')
        : sourceOf(technology.cells[column]?.[0]?.source ?? '')
      const isContested = technology.conflicts.some((one) => one.column === column)
      const text = memoryValueText(value, column, t)
      return [label, `${text}${isContested ? ' *' : ''}  [${source}]`]
    })
    const notes = technology.conflicts.map(
      ({ column, text }) => `  * ${t(`memories.columns.${column}`)}: ${t.text(text)}`
    )
    const head = `${t.text(technology.name)} (${technology.id}): ${t.text(technology.mechanism)}`
    return [head, textFacts(facts), ...notes].join('\n')
  })
  function sourceOf(key: string): string {
    return sources[key]?.title ?? key
  }
  return blocks.join('\n\n')
}

/** What the updates of a run would cost in each memory. */
export function priceText(
  price: MemoryPrice,
  { technologies }: MemoryList,
  run: { readonly number: number; readonly name: string; readonly bits: number },
  t: Translator
): string {
  const head = t('memories.cli.runHead', { number: run.number, name: run.name })
  if (price.updates === null) return `${head}\n${t(`memories.why.${price.count}`)}`
  const counted = t('memories.cli.counted', {
    updates: plainCount(price.updates),
    synapses: plainCount(price.synapses),
    bits: run.bits
  })
  const columns = [
    { head: t('memories.name') },
    { head: t('memories.writeEnergy'), right: true },
    { head: t('memories.leakage'), right: true },
    { head: t('memories.wear'), right: true }
  ]
  const rows = price.rows.map((row) => [
    nameOf(row, technologies, t) + (row.isOwn ? ` (${t('memories.ownValue')})` : ''),
    joulesText(row.write, t),
    joulesText(row.leakage, t),
    row.wear === null ? t('memories.unknown') : memoryNumber(row.wear)
  ])
  return [head, counted, t(`memories.why.${price.count}`), '', textTable(columns, rows)].join('\n')
}

const nameOf = (
  { technology }: PriceRow,
  technologies: readonly MemoryTechnology[],
  t: Translator
): string => {
  const found = technologies.find(({ id }) => id === technology)
  return found ? t.text(found.name) : technology
}

function joulesText(range: PriceRow['write'], t: Translator): string {
  if (range === null) return t('memories.unknown')
  const { low, high } = range
  return low === high ? `${memoryNumber(low)} J` : `${memoryNumber(low)}–${memoryNumber(high)} J`
}
