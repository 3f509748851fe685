import type { Complaints } from './complaints'
import { readQuantity, type Limits } from './quantities'
import type { NetworkDocument } from './schema'

export const defaultTimeStepMs = 0.1
const mostSteps = 2 ** 30

export interface ResolvedSimulation {
  readonly timeStepMs: number
  readonly warmupMs: number
  readonly durationMs: number
  readonly seed: number
}

/** Reads step, warm-up, duration and seed. Times are rounded to whole steps, with a warning. */
export function resolveSimulation(
  simulation: NetworkDocument['simulation'],
  complaints: Complaints
): ResolvedSimulation {
  const read = (
    name: 'timeStep' | 'warmup' | 'duration',
    limits: Limits,
    otherwise: number
  ): number => {
    const text = simulation[name]
    if (text === undefined) return otherwise
    const result = readQuantity(text, 'ms', limits)
    if (result.ok) return result.value
    complaints.error(['simulation', name], result.failure.key, result.failure.details)
    return otherwise
  }
  const timeStepMs = read('timeStep', { min: 0.0001, max: 1000 }, defaultTimeStepMs)
  const onGrid = (name: 'warmup' | 'duration', value: number): number => {
    const steps = Math.round(value / timeStepMs)
    if (Math.abs(steps - value / timeStepMs) > 1e-6) {
      complaints.warn(['simulation', name], 'problems.notOnGrid', {
        step: `${timeStepMs} ms`,
        rounded: `${Number((steps * timeStepMs).toPrecision(12))} ms`
      })
    }
    return steps * timeStepMs
  }
  const warmupMs = onGrid('warmup', read('warmup', { min: 0 }, 0))
  const durationMs = onGrid('duration', read('duration', { above: 0 }, 1000))
  const steps = (warmupMs + durationMs) / timeStepMs
  if (steps > mostSteps) {
    complaints.error(['simulation', 'duration'], 'problems.tooManySteps', {
      steps,
      most: mostSteps
    })
  } else if (steps < 0.5) {
    complaints.error(['simulation', 'duration'], 'problems.shorterThanStep', {
      step: `${timeStepMs} ms`
    })
  }
  return { timeStepMs, warmupMs, durationMs, seed: simulation.seed ?? 1 }
}
