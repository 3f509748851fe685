import { describe, expect, it } from 'vitest'
import { figureCsv } from '../../../src-renderer/charts/figure-csv'
import {
  chooseAxes,
  compareFigures,
  radarAxes
} from '../../../src-shared/experiments/characterisation/compare-figures'
import type { FigureDescription } from '../../../src-shared/catalogue'
import type { FigureRow } from '../../../src-shared/contract/curves'

const row = (device: string, figure: string, value: number | null): FigureRow => ({
  device,
  protocol: 'train',
  figure,
  unit: '1',
  of: 'device',
  value,
  count: 3,
  mean: value,
  sd: 0,
  min: value,
  q05: value,
  q25: value,
  q75: value,
  q95: value,
  max: value
})

const text = { en: '', ko: '' }
const about = (id: string): FigureDescription | undefined =>
  ({
    ratio: { id, title: text, definition: text, unit: '1', of: 'device' as const, better: 'high' as const, logarithmic: true }, // prettier-ignore
    error: { id, title: text, definition: text, unit: '1', of: 'device' as const, better: 'low' as const }, // prettier-ignore
    depends: { id, title: text, definition: text, unit: '1', of: 'device' as const }
  })[id]

const rows = [
  row('A', 'ratio', 10),
  row('B', 'ratio', 1000),
  row('C', 'ratio', 100),
  row('A', 'error', 0.1),
  row('B', 'error', 0.3),
  row('C', 'error', null),
  row('A', 'depends', 1),
  row('B', 'depends', 2),
  row('A', 'never', null)
]

describe('figures of several devices', () => {
  it('stand side by side; what nobody has is left out', () => {
    const table = compareFigures(rows, ['B', 'A'])
    expect(table.map(({ figure }) => figure)).toEqual(['ratio', 'error', 'depends'])
    expect(table[0]?.cells.map((cell) => cell?.value)).toEqual([1000, 10])
  })

  it('make a radar between the worst and the best, where it is known which way is better', () => {
    const axes = radarAxes(compareFigures(rows, ['A', 'B', 'C']), about)
    expect(axes.map(({ figure }) => figure)).toEqual(['ratio', 'error'])
    expect(axes[0]?.scores).toEqual([0, 1, 0.5])
    expect(axes[1]?.scores.slice(0, 2)).toEqual([1, 0])
    expect(axes[1]?.scores[2]).toBeNaN()
  })

  it('make a radar to which every protocol adds in turn', () => {
    const axis = (protocol: string, figure: string) => ({ protocol, figure, scores: [] })
    const axes = [axis('a', '1'), axis('a', '2'), axis('a', '3'), axis('b', '4'), axis('b', '5')]
    expect(chooseAxes(axes, 4).map(({ figure }) => figure)).toEqual(['1', '2', '4', '5'])
    expect(chooseAxes(axes, 9)).toEqual(axes)
  })

  it('are written as a table, empty where there is no value', () => {
    const [head, first, , , , , last] = figureCsv(rows).split('\n')
    expect(head).toContain('device,protocol,figure,unit,value')
    expect(first).toBe('"A","train",ratio,1,10,3,10,0,10,10,10,10,10,10')
    expect(last).toBe('"C","train",error,1,,3,,0,,,,,,')
  })
})
