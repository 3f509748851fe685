import {
  estimateTermIds,
  type EstimateTerm,
  type EstimateTermId,
  type Range
} from '../../src-shared/hardware/estimate'
import type { Surroundings } from './axes'
import type { ChartOption } from './echarts'
import { quantityText } from './quantity-text'
import { seriesColour } from './theme'
import { drawWhisker, drawWord } from './whisker'

/** One bar: what it is called, its whole with bounds, and its parts. */
export interface EnergyRow {
  readonly id: string
  readonly label: string
  /** J; null where it is not known. */
  readonly energy: Range | null
  readonly terms: readonly EstimateTerm[]
}

export const rowHeight = 34

/** Parts that some row has, in their order. */
export const termsIn = (rows: readonly EnergyRow[]): readonly EstimateTermId[] =>
  estimateTermIds.filter((id) =>
    rows.some(({ energy, terms }) => energy && terms.some((one) => one.id === id && one.energy))
  )

const bestOf = ({ terms }: EnergyRow, id: EstimateTermId): number =>
  terms.filter((one) => one.id === id).reduce((sum, { energy }) => sum + (energy?.best ?? 0), 0)

/**
 * Energies as bars of their parts with whiskers from low to high. Parts cannot be stacked on a logarithmic axis, so
 * there every part is a mark of its own and the whole is a diamond. Rows without energy say so.
 */
export function energyBarsOption(
  rows: readonly EnergyRow[],
  { isLog, axis }: { readonly isLog: boolean; readonly axis: string },
  { texts, theme }: Surroundings
): ChartOption {
  const ids = termsIn(rows)
  const joules = (value: number): string => quantityText(value, 'J', texts.language, 3)
  const least = leastOf(rows)
  return {
    animation: false,
    backgroundColor: theme.background,
    textStyle: { fontFamily: '"Inter Variable", "Noto Sans KR Variable", system-ui, sans-serif' },
    grid: { left: 8, right: 28, top: 8, bottom: 56, containLabel: true },
    legend: {
      type: 'scroll',
      bottom: 0,
      data: ids.map((id) => texts(`estimates.terms.${id}`)),
      itemWidth: 12,
      itemHeight: 8,
      textStyle: { color: theme.mutedText, fontSize: 12 }
    },
    tooltip: {
      trigger: 'item',
      backgroundColor: theme.tooltip,
      borderColor: theme.grid,
      textStyle: { color: theme.text, fontSize: 12 },
      formatter: (given) => {
        const at = Array.isArray(given) ? given[0] : given
        const row = rows[isLog ? rowOf(at?.value) : (at?.dataIndex ?? 0)]
        return row ? tooltipText(row, texts, joules) : ''
      }
    },
    xAxis: {
      type: isLog ? 'log' : 'value',
      ...(isLog && least !== null ? { min: 10 ** Math.floor(Math.log10(least)) } : {}),
      name: axis,
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: theme.mutedText, fontSize: 12 },
      axisLine: { show: true, lineStyle: { color: theme.axis } },
      axisLabel: {
        color: theme.mutedText,
        fontSize: 11,
        hideOverlap: true,
        formatter: (value: number) => joules(value)
      },
      splitLine: { lineStyle: { color: theme.grid } },
      splitNumber: 4
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ label }) => label),
      axisLine: { lineStyle: { color: theme.axis } },
      axisTick: { show: false },
      axisLabel: { color: theme.text, fontSize: 12, width: 270, overflow: 'truncate' }
    },
    series: [
      ...ids.map((id, n) => (isLog ? marks(rows, id, n) : bars(rows, id, n))),
      ...(isLog
        ? [
            {
              type: 'scatter' as const,
              name: texts('estimates.bars.whole'),
              symbol: 'diamond',
              symbolSize: 12,
              itemStyle: { color: theme.text },
              data: rows.flatMap(({ energy }, row) =>
                energy && energy.best > 0 ? [[energy.best, row]] : []
              )
            }
          ]
        : []),
      {
        type: 'custom' as const,
        silent: true,
        encode: { y: 0 },
        data: rows.flatMap(({ energy }, row) => (energy ? [] : [[row]])),
        renderItem: drawWord(texts('estimates.bars.unknown'), theme.mutedText)
      },
      {
        type: 'custom' as const,
        silent: true,
        z: 5,
        renderItem: drawWhisker(theme.text),
        encode: { x: [0, 1], y: 2 },
        data: rows.flatMap(({ energy }, row) =>
          energy && energy.high > energy.low
            ? [[isLog ? Math.max(energy.low, least ?? energy.low) : energy.low, energy.high, row]]
            : []
        )
      }
    ]
  }

  function bars(all: readonly EnergyRow[], id: EstimateTermId, n: number) {
    return {
      type: 'bar' as const,
      name: texts(`estimates.terms.${id}`),
      stack: 'energy',
      barMaxWidth: 16,
      itemStyle: { color: seriesColour(theme, n) },
      data: all.map((row) => (row.energy ? bestOf(row, id) : 0))
    }
  }
  function marks(all: readonly EnergyRow[], id: EstimateTermId, n: number) {
    return {
      type: 'scatter' as const,
      name: texts(`estimates.terms.${id}`),
      symbolSize: 9,
      itemStyle: { color: seriesColour(theme, n) },
      data: all.flatMap((row, at) => {
        const best = row.energy ? bestOf(row, id) : 0
        return best > 0 ? [[best, at]] : []
      })
    }
  }
}

const rowOf = (value: unknown): number =>
  Array.isArray(value) && typeof value[1] === 'number' ? value[1] : 0

/** The smallest positive number that is drawn. */
function leastOf(rows: readonly EnergyRow[]): number | null {
  const all = rows.flatMap(({ energy, terms }) =>
    energy ? [energy.low, energy.best, ...terms.map((one) => one.energy?.best ?? 0)] : []
  )
  const positive = all.filter((value) => value > 0)
  return positive.length > 0 ? Math.min(...positive) : null
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function tooltipText(
  row: EnergyRow,
  texts: Surroundings['texts'],
  joules: (value: number) => string
): string {
  const { label, energy, terms } = row
  const head = `<strong>${escaped(label)}</strong>`
  if (!energy) return head
  const range =
    energy.low === energy.high
      ? joules(energy.best)
      : `${joules(energy.best)} (${texts('estimates.bars.range', { low: joules(energy.low), high: joules(energy.high) })})`
  const parts = terms.map(
    (one) =>
      `${escaped(texts(`estimates.terms.${one.id}`))}: ${
        one.energy ? joules(one.energy.best) : texts('estimates.bars.unknown')
      }`
  )
  return [head, range, ...parts].join('<br>')
}

/** One line a part: energies in J with their bounds, counts, and what each costs. */
export function energyCsv(rows: readonly EnergyRow[]): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const lines = rows.flatMap(({ id, label, energy, terms }) => [
    [
      quoted(id),
      quoted(label),
      'total',
      energy?.low ?? '',
      energy?.best ?? '',
      energy?.high ?? '',
      '',
      '',
      ''
    ].join(','),
    ...terms.map((one) =>
      [
        quoted(id),
        quoted(label),
        one.id,
        one.energy?.low ?? '',
        one.energy?.best ?? '',
        one.energy?.high ?? '',
        one.count,
        one.each?.best ?? '',
        one.confidence ?? ''
      ].join(',')
    )
  ])
  return `id,label,term,low_J,best_J,high_J,count,each,confidence\n${lines.join('\n')}\n`
}
