import type { Catalogue } from '../../../src-shared/catalogue'
import type { ResolvedCharacterisation } from '../../../src-shared/experiments/characterisation/resolved'
import { wilsonInterval } from '../../devices'
import type { FiguresOf } from './figure-rows'

/**
 * Share of the devices of a kind that are inside all limits, with its interval; nothing where there are no limits.
 * A device that has no such figure is not inside.
 */
export function withinLimits(
  plan: ResolvedCharacterisation,
  device: number,
  catalogue: Catalogue,
  figuresOf: FiguresOf
): Readonly<Record<string, number>> {
  if (plan.limits.length === 0) return {}
  const tests = plan.limits.flatMap(({ figure, protocol, min, max }) =>
    plan.protocols.flatMap(({ name, model }, p) => {
      const about = catalogue.protocols.find(({ id }) => id === model)
      const column = about?.figures.indexOf(figure) ?? -1
      if (column < 0 || (protocol !== null && protocol !== name)) return []
      const figures = figuresOf(device, p)
      return [(n: number) => isWithin(figures[n]?.[column] ?? NaN, min, max)]
    })
  )
  const measured = Math.min(...plan.protocols.map((_, p) => figuresOf(device, p).length))
  const good = Array.from({ length: measured }, (_, n) => n).filter((n) =>
    tests.every((test) => test(n))
  ).length
  const { low, high } = wilsonInterval(good, measured)
  return { yield: good / measured, yieldLow: low, yieldHigh: high }
}

const isWithin = (value: number, min: number, max: number): boolean => value >= min && value <= max
