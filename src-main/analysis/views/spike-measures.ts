import { SpikeStatistics, type PopulationStatistics } from '../spike-statistics'
import { firstSpikeAfter, type SpikeTrain } from './spike-range'

/** Counts of a longer range are taken in wider bins: they have to fit into memory. */
const mostBins = 500_000

export type SpikeMeasures = Omit<PopulationStatistics, 'name'>

/**
 * Rate, irregularity, Fano factor, correlation and synchrony of the spikes with fromMs < t ≤ toMs.
 * @param neurons  recorded neurons
 * @param windowMs of the Fano factor
 * @param binMs    of correlation and synchrony
 */
export function spikeMeasures(
  train: SpikeTrain,
  neurons: number,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  windows: { readonly windowMs: number; readonly binMs: number }
): SpikeMeasures {
  const warmupSteps = Math.round(fromMs / train.dt)
  const totalSteps = Math.round(toMs / train.dt)
  const statistics = new SpikeStatistics({
    dt: train.dt,
    warmupSteps,
    totalSteps: Math.max(warmupSteps, totalSteps),
    populations: [{ name: '', size: neurons }],
    windowMs: windows.windowMs,
    binMs: Math.max(windows.binMs, (toMs - fromMs) / mostBins)
  })
  const [first, last] = [firstSpikeAfter(train, fromMs), firstSpikeAfter(train, toMs)]
  const placeOf = places(train.neurons.subarray(first, last), neurons)
  for (let i = first; i < last; i++) {
    statistics.add(train.steps[i] ?? 0, 0, placeOf(train.neurons[i] ?? 0))
  }
  const [found] = statistics.results(totalSteps)
  if (!found) throw new Error('statistics of one population are missing')
  const { name: _, ...measures } = found
  return measures
}

/** Places among the recorded neurons: where those are a choice, indices reach beyond their number. */
function places(found: Uint32Array, neurons: number): (neuron: number) => number {
  const highest = found.reduce((most, neuron) => Math.max(most, neuron), 0)
  if (highest < neurons) return (neuron) => neuron
  const order = new Map([...new Set(found)].sort((a, b) => a - b).map((neuron, i) => [neuron, i]))
  return (neuron) => order.get(neuron) ?? 0
}
