import { readQuantity } from '../network/quantities'
import type { Path } from '../problem'
import { isNamed } from './find-name'
import type { Context } from './resolve-characterisation'
import type { ResolvedLimit } from './resolved'
import type { Limit } from './schema'

/** Reads one limit that a good device keeps. */
export function resolveLimit(
  limit: Limit,
  index: number,
  context: Context
): ResolvedLimit | undefined {
  const { catalogue, complaints, document } = context
  const path = ['limits', index]
  const ofDevices = catalogue.figures.filter((figure) => figure.of === 'device')
  const known = ofDevices.map(({ id }) => id)
  if (!isNamed('Figure', limit.figure, known, [...path, 'figure'], complaints)) return undefined
  const names = document.protocols.map(({ name }) => name)
  if (
    limit.protocol !== undefined &&
    !isNamed('Protocol', limit.protocol, names, [...path, 'protocol'], complaints)
  ) {
    return undefined
  }
  if (limit.min === undefined && limit.max === undefined) {
    complaints.error(path, 'problems.limitWithoutBound')
    return undefined
  }
  const measured = document.protocols.filter(
    ({ name }) => limit.protocol === undefined || name === limit.protocol
  )
  const gives = measured.some(({ model }) =>
    catalogue.protocols.find(({ id }) => id === model)?.figures.includes(limit.figure)
  )
  if (!gives) {
    complaints.error([...path, 'figure'], 'problems.figureNotMeasured', { figure: limit.figure })
    return undefined
  }
  const unit = ofDevices.find(({ id }) => id === limit.figure)?.unit ?? '1'
  const min = bound(limit.min, unit, -Infinity, [...path, 'min'], context)
  const max = bound(limit.max, unit, Infinity, [...path, 'max'], context)
  if (min === undefined || max === undefined) return undefined
  if (max < min) {
    complaints.error([...path, 'max'], 'problems.highBelowLow')
    return undefined
  }
  return { figure: limit.figure, protocol: limit.protocol ?? null, min, max }
}

function bound(
  text: string | number | undefined,
  unit: string,
  otherwise: number,
  path: Path,
  { complaints }: Context
): number | undefined {
  if (text === undefined) return otherwise
  const read = readQuantity(text, unit)
  if (read.ok) return read.value
  complaints.error(path, read.failure.key, read.failure.details)
  return undefined
}
