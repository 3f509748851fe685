import { describe, expect, it } from 'vitest'
import { countColours, rasterPixels } from '../../../src-renderer/charts/paint-raster'

const view = {
  kind: 'raster' as const,
  width: 2,
  height: 2,
  counts: Uint16Array.from([0, 1, 60_000, 0]),
  spikes: 60_001,
  fromMs: 0,
  toMs: 2,
  fromNeuron: 0,
  toNeuron: 2
}
const ground = 0xffffffff
const ink = 0xff000000

describe('the image of a raster', () => {
  it('has the lowest neuron in the bottom row', () => {
    const pixels = rasterPixels(view, 2, '#ffffff', '#000000')
    expect(pixels[0]).toBe(ink)
    expect(pixels[1]).toBe(ground)
    expect(pixels[2]).toBe(ground)
    expect(pixels[3]).not.toBe(ground)
  })

  it('repeats rows where there are more pixels than neurons', () => {
    const pixels = rasterPixels(view, 6, '#ffffff', '#000000')
    expect(Array.from(pixels).filter((pixel) => pixel === ink)).toHaveLength(3)
  })

  it('shows a single spike, and more spikes stronger, up to the full ink', () => {
    const colours = Array.from(countColours('#ffffff', '#000000', 100), (word) => word & 0xff)
    expect(colours[0]).toBe(255)
    expect(colours[1]).toBeLessThan(170)
    for (let i = 1; i < 100; i++) expect(colours[i]).toBeLessThanOrEqual(colours[i - 1] ?? 0)
    expect(colours[101]).toBe(0)
  })
})
