import type { FigureDescription } from '../../catalogue'
import type { FigureRow } from '../../contract/curves'

/** One figure of merit by one protocol, for each device that is compared. */
export interface ComparedFigure {
  readonly figure: string
  readonly protocol: string
  /** In the order of the devices; undefined where it was not measured. */
  readonly cells: readonly (FigureRow | undefined)[]
}

/** Figures down, devices across; figures that no device has are left out. */
export function compareFigures(
  rows: readonly FigureRow[],
  devices: readonly string[]
): readonly ComparedFigure[] {
  const found = new Map<string, { figure: string; protocol: string }>()
  for (const { figure, protocol, value, device } of rows) {
    if (value === null || !devices.includes(device)) continue
    found.set(JSON.stringify([protocol, figure]), { figure, protocol })
  }
  return [...found.values()].map(({ figure, protocol }) => ({
    figure,
    protocol,
    cells: devices.map((device) =>
      rows.find(
        (row) => row.device === device && row.figure === figure && row.protocol === protocol
      )
    )
  }))
}

/** One axis of the radar. */
export interface RadarAxis {
  readonly figure: string
  readonly protocol: string
  /** Of each device: 1 for the best of them, 0 for the worst; NaN where it has none. */
  readonly scores: readonly number[]
}

/**
 * Figures of which it is known which way is better, each between the worst and the best of the compared devices; on a
 * logarithmic scale where the figure spans decades. A figure in which all are alike says nothing and is left out.
 */
export function radarAxes(
  figures: readonly ComparedFigure[],
  about: (id: string) => FigureDescription | undefined
): readonly RadarAxis[] {
  return figures.flatMap(({ figure, protocol, cells }) => {
    const description = about(figure)
    if (!description?.better) return []
    const values = cells.map((cell) => {
      const value = cell?.value ?? NaN
      return description.logarithmic ? Math.log10(value) : value
    })
    const known = values.filter(Number.isFinite)
    const [low, high] = [Math.min(...known), Math.max(...known)]
    if (known.length < 2 || !(high > low)) return []
    const scores = values.map((value) =>
      description.better === 'high' ? (value - low) / (high - low) : (high - value) / (high - low)
    )
    return [{ figure, protocol, scores }]
  })
}

/** At most so many axes: in turn one of each protocol, so that no protocol crowds out the others. */
export function chooseAxes(axes: readonly RadarAxis[], most: number): readonly RadarAxis[] {
  const protocols = [...new Set(axes.map(({ protocol }) => protocol))]
  const rank = (axis: RadarAxis): number =>
    axes.filter(({ protocol }) => protocol === axis.protocol).indexOf(axis) * protocols.length +
    protocols.indexOf(axis.protocol)
  const chosen = new Set(axes.toSorted((a, b) => rank(a) - rank(b)).slice(0, most))
  return axes.filter((axis) => chosen.has(axis))
}
