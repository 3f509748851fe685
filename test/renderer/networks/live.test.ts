import { describe, expect, it } from 'vitest'
import { bands } from '../../../src-renderer/panels/networks-live/paint'
import { LiveBuffer } from '../../../src-renderer/stores/live-buffer'

const piece = (fromMs: number, spikes: number) => ({
  fromMs,
  toMs: fromMs + 10,
  populations: [
    {
      name: 'E',
      size: 100,
      rateHz: spikes,
      timesMs: Float64Array.from({ length: spikes }, (_, i) => fromMs + (10 * i) / spikes),
      neurons: Uint32Array.from({ length: spikes }, (_, i) => i % 100)
    }
  ]
})

describe('the live buffer', () => {
  it('keeps the latest spikes when more come than it holds', () => {
    const buffer = new LiveBuffer()
    for (let i = 0; i < 30; i++) buffer.add(piece(i * 10, 10_000))
    const kept = buffer.populations.get('E')
    expect(kept?.count).toBe(200_000)
    expect(Math.min(...Array.from(kept?.timesMs.subarray(0, 1000) ?? []))).toBeGreaterThanOrEqual(
      100
    )
    expect(Math.max(...(kept?.timesMs ?? []).slice(0, 100_000))).toBeLessThan(300)
    expect(buffer.toMs).toBe(300)
    expect(kept?.rates).toHaveLength(30)
  })

  it('does not grow for ever while nothing but rates come in', () => {
    const buffer = new LiveBuffer()
    for (let i = 0; i < 20_000; i++) buffer.add(piece(i * 10, 0))
    expect(buffer.populations.get('E')?.rates.length).toBeLessThanOrEqual(4000)
    expect(buffer.populations.get('E')?.rates.at(-1)?.toMs).toBe(200_000)
  })

  it('starts anew with the next run', () => {
    const buffer = new LiveBuffer()
    buffer.add(piece(0, 5))
    buffer.clear()
    buffer.add(piece(200, 5))
    expect(buffer.fromMs).toBe(200)
    expect(buffer.populations.get('E')?.count).toBe(5)
  })
})

describe('bands of the live raster', () => {
  it('fill the height without touching, and leave a small population visible', () => {
    const rows = bands([8000, 80], 300, 6)
    expect(rows[0]?.top).toBe(0)
    expect(rows[1]?.top).toBeGreaterThanOrEqual((rows[0]?.height ?? 0) + 6)
    expect((rows[1]?.top ?? 0) + (rows[1]?.height ?? 0)).toBeLessThanOrEqual(300)
    expect(rows[1]?.height).toBeGreaterThan(20)
  })
})
