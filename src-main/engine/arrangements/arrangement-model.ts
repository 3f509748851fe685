import type { ArrangementDescription } from '../../../src-shared/catalogue'

/** Where the neurons of a population are. */
export interface Space {
  /** Extent along each of its one to three axes, mm; every axis begins at 0. */
  readonly extent: readonly number[]
  /** Neurons along each axis of a grid, the first fastest; null where each has a place by chance. */
  readonly grid: readonly number[] | null
}

export type ArrangementValues = Readonly<Record<string, number>>

/** An arrangement: its description, and the space that its parameters make. One file each. */
export interface ArrangementModel extends ArrangementDescription {
  readonly lower: (values: ArrangementValues, size: number) => Space
}

export const defineArrangement = (model: ArrangementModel): ArrangementModel => model

const lengths = [
  ['width', 'Width', '너비', 'L_x', '', ''],
  ['height', 'Height', '높이', 'L_y', 'From two dimensions on.', '2차원부터 쓰입니다.'],
  ['depth', 'Depth', '깊이', 'L_z', 'In three dimensions.', '3차원에서 쓰입니다.']
] as const

export const spaceParameters: ArrangementDescription['parameters'] = {
  dimensions: {
    kind: 'integer',
    min: 1,
    max: 3,
    default: 2,
    label: { en: 'Dimensions', ko: '차원' },
    meaning: { en: '1 a line, 2 a sheet, 3 a block.', ko: '1은 선, 2는 면, 3은 입체입니다.' }
  },
  ...Object.fromEntries(
    lengths.map(([name, en, ko, symbol, when, wann]) => [
      name,
      {
        kind: 'quantity',
        unit: 'mm',
        default: 1,
        above: 0,
        max: 1e6,
        label: { en, ko },
        symbol,
        ...(when ? { meaning: { en: when, ko: wann } } : {})
      } as const
    ])
  )
}

/** Extent along each axis that there is. */
export const extentOf = (values: ArrangementValues): readonly number[] =>
  lengths.slice(0, values['dimensions'] ?? 2).map(([name]) => values[name] ?? 1)

/** Neurons along each axis: the cells of the first axes as long as they are wide, the last takes the rest. */
export function alongAxes(extent: readonly number[], size: number): readonly number[] {
  let rest = size
  return extent.map((length, axis) => {
    const others = extent.slice(axis)
    if (others.length === 1) return Math.max(1, Math.ceil(rest))
    const volume = others.reduce((product, one) => product * one, 1)
    const side = (volume / rest) ** (1 / others.length)
    const count = Math.min(Math.ceil(rest), Math.max(1, Math.round(length / side)))
    rest = rest / count
    return count
  })
}
