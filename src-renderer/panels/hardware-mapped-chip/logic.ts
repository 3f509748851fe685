import type { CoreLoad, LinkLoad } from '../../../src-shared/hardware/mapping-result'

/** What cores can be coloured by. */
export const coreColours = ['synops', 'neurons', 'synapses', 'spikes', 'axonsIn'] as const
export type CoreColour = (typeof coreColours)[number]

export interface DrawnCore {
  readonly index: number
  readonly core: CoreLoad
  readonly x: number
  readonly y: number
  readonly size: number
  /** Of the largest, 0 to 1. */
  readonly share: number
}

export interface CoreDrawing {
  readonly width: number
  readonly height: number
  readonly cores: readonly DrawnCore[]
  readonly most: number
  /** The corner that the drawing begins at. */
  readonly left: number
  readonly top: number
}

/** Side of a place, and the gap between two. */
const place = 22
const gap = 3

/** Cores as squares at their places; several on one place share it. */
export function drawCores(cores: readonly CoreLoad[], by: CoreColour): CoreDrawing {
  const xs = cores.map(({ x }) => x)
  const ys = cores.map(({ y }) => y)
  const least = (values: readonly number[]): number =>
    values.reduce((a, b) => Math.min(a, b), Infinity)
  const largest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0)
  const [left, top] = cores.length > 0 ? [least(xs), least(ys)] : [0, 0]
  const most = largest(cores.map((core) => core[by]))
  const shared = new Map<string, number>()
  for (const { x, y } of cores) shared.set(`${x},${y}`, (shared.get(`${x},${y}`) ?? 0) + 1)
  const fullest = Math.ceil(Math.sqrt(largest([...shared.values()])))
  const taken = new Map<string, number>()
  const size = (place - gap) / Math.max(1, fullest)
  return {
    width: (largest(xs) - left + 1) * place,
    height: (largest(ys) - top + 1) * place,
    most,
    left,
    top,
    cores: cores.map((core, index) => {
      const key = `${core.x},${core.y}`
      const slot = taken.get(key) ?? 0
      taken.set(key, slot + 1)
      return {
        index,
        core,
        x: (core.x - left) * place + gap / 2 + (slot % fullest) * size,
        y: (core.y - top) * place + gap / 2 + Math.floor(slot / fullest) * size,
        size: size * 0.94,
        share: most > 0 ? core[by] / most : 0
      }
    })
  }
}

export interface DrawnPlace {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly spikes: number
  readonly share: number
  readonly atX: number
  readonly atY: number
}

/** How many spikes leave every place over its links: the heat of the traffic. */
export function drawTraffic(
  links: readonly LinkLoad[],
  { left, top, width, height }: CoreDrawing
): { readonly places: readonly DrawnPlace[]; readonly most: number } {
  const columns = Math.round(width / place)
  const rows = Math.round(height / place)
  const sums = new Float64Array(columns * rows)
  for (const { fromX, fromY, spikes } of links) {
    const [x, y] = [fromX - left, fromY - top]
    if (x < 0 || y < 0 || x >= columns || y >= rows) continue
    sums[y * columns + x] = (sums[y * columns + x] ?? 0) + spikes
  }
  const most = sums.reduce((a, b) => Math.max(a, b), 0)
  const places = [...sums].map((spikes, at): DrawnPlace => ({
    x: (at % columns) * place + gap / 2,
    y: Math.floor(at / columns) * place + gap / 2,
    size: place - gap,
    spikes,
    share: most > 0 ? spikes / most : 0,
    atX: left + (at % columns),
    atY: top + Math.floor(at / columns)
  }))
  return { places, most }
}
