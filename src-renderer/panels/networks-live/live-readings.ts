import type { Reading } from '../../charts/cursors/readings'
import type { LiveBuffer } from '../../stores/live-buffer'

/** More would cover the picture. */
const mostReadings = 6

const colourOf = (at: number): string => `var(--series-${(at % 8) + 1})`

/** Rates of the populations, and what neurons' recorded states were, at a moment of a run that is watched. */
export function liveReadings(
  buffer: LiveBuffer,
  only: string | null,
  ms: number
): readonly Reading[] {
  const names = [...buffer.populations.keys()]
  const isShown = (name: string): boolean => only === null || name === only
  const rates = [...buffer.populations.values()].flatMap(({ name, rates: all }, i): Reading[] => {
    const found = all.find((one) => ms > one.fromMs && ms <= one.toMs)
    const value = found?.rateHz ?? NaN
    return isShown(name) ? [{ name, colour: colourOf(i), value, unit: 'Hz' }] : []
  })
  const states = [...buffer.curves.values()].flatMap((curve): Reading[] => {
    if (!isShown(curve.population)) return []
    const { points, population, variable, unit, neuron } = curve
    const value = points.findLast((point) => point.ms <= ms)?.value ?? NaN
    const name = `${variable} ${population} ${neuron}`
    return [{ name, colour: colourOf(names.indexOf(population)), value, unit }]
  })
  // Two recorders of the same neuron say the same.
  const unlike = states.filter(({ name }, i) => states.findIndex((one) => one.name === name) === i)
  return [...rates, ...unlike].slice(0, mostReadings)
}
