import { describe, expect, it } from 'vitest'
import type { View } from '../../../src-shared/contract/views'
import { viewToCsv } from '../../../src-renderer/charts/csv'

describe('a table of what a plot shows', () => {
  it('names the units and the neurons of the population', () => {
    const view = {
      kind: 'spikes' as const,
      timesMs: Float64Array.from([0.1 + 0.2, 4]),
      neurons: Uint32Array.from([17, 40]),
      total: 2
    }
    expect(viewToCsv(view)).toBe('time_ms,neuron\n0.3,17\n4,40\n')
  })

  it('gives both ends of every bin', () => {
    const view = { kind: 'rate' as const, fromMs: 200, binMs: 5, rateHz: Float64Array.from([1, 2]) }
    expect(viewToCsv(view)).toBe('from_ms,to_ms,rate_Hz\n200,205,1\n205,210,2\n')
  })

  it('gives least and greatest where samples were gathered', () => {
    const low = Float64Array.from([1])
    const view = (max: Float64Array<ArrayBuffer>): View => ({
      kind: 'trace' as const,
      unit: 'mV',
      timesMs: Float64Array.from([0]),
      curves: [{ neuron: 2, min: low, max }]
    })
    expect(viewToCsv(view(low))).toBe('time_ms,neuron_2_mV\n0,1\n')
    expect(viewToCsv(view(Float64Array.from([3])))).toBe(
      'time_ms,neuron_2_min_mV,neuron_2_max_mV\n0,1,3\n'
    )
  })
})
