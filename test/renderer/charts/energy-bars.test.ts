import { describe, expect, it } from 'vitest'
import { renderSvg } from '../../../src-renderer/charts/echarts'
import {
  energyBarsOption,
  energyCsv,
  termsIn,
  type EnergyRow
} from '../../../src-renderer/charts/energy-bars'
import { ratiosCsv, ratiosOption } from '../../../src-renderer/charts/ratios'
import { chartTheme } from '../../../src-renderer/charts/theme'
import type { EstimateTerm } from '../../../src-shared/hardware/estimate'
import { translator } from '../../../src-shared/locale'

const around = { texts: translator('en'), theme: chartTheme(() => '#336699') }
const term = (id: EstimateTerm['id'], best: number | null): EstimateTerm => ({
  id,
  energy: best === null ? null : { low: best / 2, best, high: best * 2 },
  count: 10,
  each: null,
  unit: 'J',
  sources: [],
  confidence: 'primary'
})
const rows: readonly EnergyRow[] = [
  {
    id: 'loihi',
    label: 'Loihi',
    energy: { low: 2e-6, best: 4e-6, high: 8e-6 },
    terms: [term('static', 1e-6), term('synops', 3e-6)]
  },
  { id: 'loihi2', label: 'Loihi <2>', energy: null, terms: [term('hops', null)] }
]

describe('bars of energy', () => {
  it('have the parts that are known, in their order', () => {
    expect(termsIn(rows)).toEqual(['static', 'synops'])
  })

  it.each([false, true])('are drawn, logarithmic: %s', (isLog) => {
    const svg = renderSvg(energyBarsOption(rows, { isLog, axis: 'Energy' }, around), 640, 240)
    expect(svg).toContain('Loihi')
    expect(svg).toContain('unknown')
    expect(svg).toContain('Synaptic operations')
    expect(svg).not.toContain('NaN')
  })

  it('are a table with bounds, counts and where values come from', () => {
    const lines = energyCsv(rows).trim().split('\n')
    expect(lines[1]).toBe('"loihi","Loihi",total,0.000002,0.000004,0.000008,,,')
    expect(lines[2]).toBe('"loihi","Loihi",static,5e-7,0.000001,0.000002,10,,primary')
    expect(lines[4]).toBe('"loihi2","Loihi <2>",total,,,,,,')
    expect(lines).toHaveLength(6)
  })
})

describe('ratios', () => {
  const ratios = [
    { label: 'a', ratio: 1.2, accepted: { low: 0.5, high: 2 }, status: 'pass', statusText: 'good' },
    { label: 'b', ratio: 0.02, accepted: null, status: 'reference', statusText: 'beside' }
  ] as const

  it('are marks by result with the accepted range', () => {
    const svg = renderSvg(ratiosOption(ratios, 'Ratio', around), 640, 240)
    expect(svg).toContain('good')
    expect(svg).toContain('beside')
    expect(svg).not.toContain('NaN')
    expect(ratiosCsv(ratios)).toBe(
      'what,ratio,accepted_low,accepted_high,result\n"a",1.2,0.5,2,pass\n"b",0.02,,,reference\n'
    )
  })
})
