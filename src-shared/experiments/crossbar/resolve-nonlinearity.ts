import type { Context } from './resolve-crossbar'
import type { ResolvedNonlinearity } from './resolved'

/** Cells that can each have a device of their own to be asked for its current. */
export const mostDeviceCells = 262_144

/** Reads the cells' current-voltage law. @returns null for linear cells, undefined when something is wrong */
export function resolveNonlinearity({
  document,
  complaints,
  quantities
}: Context): ResolvedNonlinearity | null | undefined {
  const { nonlinearity, rows, columns, device } = document
  if (!nonlinearity) return null
  const path = ['nonlinearity']
  const positive = (text: string, unit: string, name: string): number | undefined =>
    quantities.read(text, unit, [...path, name], { above: 0 })
  switch (nonlinearity.law) {
    case 'sinh': {
      const characteristic = positive(nonlinearity.characteristic, 'V', 'characteristic')
      const read = positive(nonlinearity.read, 'V', 'read')
      if (characteristic === undefined || read === undefined) return undefined
      return { law: 'sinh', characteristic, read }
    }
    case 'selector': {
      const slope = positive(nonlinearity.slope, 'V', 'slope')
      const current = positive(nonlinearity.current, 'A', 'current')
      if (slope === undefined || current === undefined) return undefined
      return { law: 'selector', slope, current }
    }
    case 'device': {
      const cells = rows * columns
      if (!device) complaints.error([...path, 'law'], 'problems.lawNeedsDevice')
      else if (cells > mostDeviceCells) {
        complaints.error([...path, 'law'], 'problems.tooManyDeviceCells', {
          cells,
          most: mostDeviceCells
        })
      } else return { law: 'device' }
      return undefined
    }
  }
}
