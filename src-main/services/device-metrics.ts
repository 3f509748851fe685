import type { Metric } from '../../src-shared/contract/runs'
import type { CompiledNetwork } from '../engine'
import type { RunOutcome } from '../pool'

/** The numbers of each projection whose synapses are memory devices, under the projection's name. */
export function deviceMetrics({ devices }: RunOutcome, network: CompiledNetwork): Metric[] {
  const names = projectionNames(network)
  return devices.flatMap(({ projection, figures }): Metric[] => {
    const { stuckOn, stuckOff, atHigh, atLow, pulsesUp, pulsesDown } = figures
    const of = (name: string, value: number | null, unit: string): Metric => ({
      name,
      population: names[projection] ?? '',
      value: value !== null && Number.isFinite(value) ? value : null,
      unit
    })
    return [
      of('devices', figures.devices, ''),
      of('deviceConductance', figures.conductance, 'S'),
      of('deviceConductanceSd', figures.spread, 'S'),
      of('devicesAtHigh', atHigh / figures.devices, '1'),
      of('devicesAtLow', atLow / figures.devices, '1'),
      of('devicesStuckOn', stuckOn, ''),
      of('devicesStuckOff', stuckOff, ''),
      of('devicePulsesUp', pulsesUp, ''),
      of('devicePulsesDown', pulsesDown, ''),
      of('deviceRefreshes', figures.refreshes, ''),
      of('deviceEnergy', figures.energy, 'J')
    ]
  })
}

/** The names of projections, or their ends where they have none; no two alike, and none a population's. */
export function projectionNames({ projections, populations }: CompiledNetwork): readonly string[] {
  const taken = new Set(populations.map(({ name }) => name))
  return projections.map(({ name, source, target }) => {
    const plain = name ?? `${populations[source]?.name ?? ''} → ${populations[target]?.name ?? ''}`
    let free = plain
    for (let n = 2; taken.has(free); n++) free = `${plain} (${n})`
    taken.add(free)
    return free
  })
}
