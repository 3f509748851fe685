import type { MappingOutcome } from '../../../src-shared/contract/mappings'

/** Every chip, count and energy term of a mapping run as rows of a table. */
export function mappingCsv({ chips }: MappingOutcome): string {
  const head = ['chip', 'verdict', 'quantity', 'value', 'low', 'high', 'unit', 'sources']
  const rows = chips.flatMap(
    ({ id, verdict, cores, chips: count, cost, sequentialCost, estimate }) => {
      const row = (
        quantity: string,
        value: number | null,
        unit = '',
        low: number | null = null,
        high: number | null = null,
        sources: readonly string[] = []
      ): string[] =>
        [id, verdict, quantity, value, low, high, unit, sources.join(' ')].map((one) =>
          one === null ? '' : cell(String(one))
        )
      const energy = estimate?.energy ?? null
      const power = estimate?.power ?? null
      return [
        row('cores', cores),
        row('chips', count),
        row('cost', cost),
        row('sequentialCost', sequentialCost),
        row('energy', energy?.best ?? null, 'J', energy?.low ?? null, energy?.high ?? null),
        row('power', power?.best ?? null, 'W', power?.low ?? null, power?.high ?? null),
        row('realTimeFactor', estimate?.realTimeFactor ?? null),
        row('area', estimate?.size.areaMm2 ?? null, 'mm2'),
        ...(estimate?.terms ?? []).flatMap(
          ({ id: term, energy: own, count: operations, sources }) => [
            row(`count.${term}`, operations),
            row(
              `energy.${term}`,
              own?.best ?? null,
              'J',
              own?.low ?? null,
              own?.high ?? null,
              sources
            )
          ]
        )
      ]
    }
  )
  return `${[head, ...rows].map((row) => row.join(',')).join('\n')}\n`
}

const cell = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
