import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** Machado, Oliveira & Fernandes (2009), IEEE Trans. Vis. Comput. Graph. 15:1291, severity 1, on linear RGB. */
const visions: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ]
}

/** Ottosson (2020), OKLab: linear RGB to cone responses, and their cube roots to lightness and two hues. */
const cones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005]
]
const lab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766]
]

const times = (matrix: Matrix, v: Triple): Triple => {
  const row = (r: Triple): number => r[0] * v[0] + r[1] * v[1] + r[2] * v[2]
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}
const each = (v: Triple, change: (value: number) => number): Triple => [
  change(v[0]),
  change(v[1]),
  change(v[2])
]
const linear = (hex: string): Triple => {
  const at = (place: number): number => {
    const share = Number.parseInt(hex.slice(place, place + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [at(1), at(3), at(5)]
}
const luminance = (hex: string): number => {
  const [red, green, blue] = linear(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function distance(a: string, b: string, vision: Matrix): number {
  const seen = (hex: string): Triple =>
    times(
      lab,
      each(
        times(
          cones,
          each(times(vision, linear(hex)), (share) => Math.min(1, Math.max(0, share)))
        ),
        Math.cbrt
      )
    )
  const [p, q] = [seen(a), seen(b)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

const css = readFileSync('src-renderer/ui/tokens.css', 'utf8')
const themes = css.split("[data-theme='dark']")
function tokens(part: string | undefined, name: RegExp): string[] {
  return [...(part ?? '').matchAll(name)].map(([, colour = '']) => colour)
}

describe.each([
  ['light', themes[0]],
  ['dark', themes[1]]
])('colours of curves in the %s theme', (_, part) => {
  const series = tokens(part, /--series-\d: (#[0-9a-f]{6})/g)
  const [panel = ''] = tokens(part, /--surface-panel: (#[0-9a-f]{6})/g)

  it('are eight, each with a contrast of 3 on the panel', () => {
    expect(series).toHaveLength(8)
    for (const colour of series) {
      const [a, b] = [luminance(colour), luminance(panel)]
      expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).toBeGreaterThanOrEqual(3)
    }
  })

  // 0.02 is about what can just be told apart side by side; curves are thin and apart.
  it.each(Object.keys(visions))('are told apart with %s', (name) => {
    const vision = visions[name]
    if (!vision) throw new Error(name)
    series.forEach((a, i) => {
      for (const b of series.slice(0, i)) {
        expect(distance(a, b, vision), `${a} and ${b}`).toBeGreaterThan(0.08)
      }
    })
  })
})
