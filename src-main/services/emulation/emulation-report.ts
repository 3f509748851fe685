import type {
  CasePopulation,
  EmulationCase,
  EmulationPicture,
  EmulationReport,
  Spread
} from '../../../src-shared/contract/emulation'
import {
  course,
  describeTrains,
  distanceOf,
  distanceTauMs,
  rateBinMs,
  type PopulationTrains
} from '../../analysis/spikes/compare-trains'

/** The spikes of one run of a comparison. */
export interface CaseTrains {
  readonly id: string
  readonly seed: number
  readonly populations: readonly PopulationTrains[]
  /** Numbers beyond the chip's range. */
  readonly beyond: number
}

interface Named {
  readonly name: string
  readonly size: number
}

/** In pictures, of each population. */
const mostShown = 200
const mostSpikes = 20_000

/** Compares every run with the ideal one of its seed. */
export function reportOf(
  runs: readonly CaseTrains[],
  names: readonly Named[],
  duration: number
): Pick<EmulationReport, 'cases' | 'pictures' | 'duration' | 'binMs' | 'tauMs'> {
  const ideal = runs.filter(({ id }) => id === 'ideal')
  const bySeed = new Map(ideal.map((run) => [run.seed, run]))
  const ids = [...new Set(runs.map(({ id }) => id))]
  const cases = ids.map((id): EmulationCase => {
    const own = runs.filter((run) => run.id === id && run.populations.length > 0)
    return caseOf(
      id,
      own.map((run) => ({ run, reference: bySeed.get(run.seed) ?? run })),
      names,
      duration
    )
  })
  // How far apart two ideal runs are that differ in nothing but the seed.
  const shifted = ideal.flatMap((run, i) => {
    const reference = ideal[(i + 1) % ideal.length]
    return reference && reference !== run ? [{ run, reference }] : []
  })
  const [first] = ideal
  const chip = runs.find((run) => run.id === 'chip' && run.seed === first?.seed)
  return {
    cases: shifted.length > 0 ? [...cases, caseOf('other-seed', shifted, names, duration)] : cases,
    pictures: first && chip ? picturesOf(first, chip, names, duration) : [],
    duration,
    binMs: rateBinMs,
    tauMs: distanceTauMs
  }
}

interface Pair {
  readonly run: CaseTrains
  readonly reference: CaseTrains
}

function caseOf(
  id: string,
  pairs: readonly Pair[],
  names: readonly Named[],
  duration: number
): EmulationCase {
  return {
    id,
    beyond: spreadOf(pairs.map(({ run }) => run.beyond)).mean ?? 0,
    populations: names.map(({ name }, p): CasePopulation => {
      const both = pairs.flatMap(({ run, reference }) => {
        const [own, other] = [run.populations[p], reference.populations[p]]
        if (!own || !other) return []
        return [{ ...describeTrains(own, duration), ...distanceOf(own, other, duration) }]
      })
      const spread = (key: keyof (typeof both)[number]): Spread =>
        spreadOf(both.map((one) => one[key]))
      return {
        name,
        rate: spread('rateHz'),
        cv: spread('cv'),
        spikes: spread('spikes'),
        spikesChange: spread('spikesChange'),
        rateCorrelation: spread('rateCorrelation'),
        courseCorrelation: spread('courseCorrelation'),
        distance: spread('distance')
      }
    })
  }
}

/** Mean, and deviation of a sample (n − 1), of the numbers there are. */
export function spreadOf(values: readonly (number | null)[]): Spread {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return { mean: null, sd: null }
  const mean = known.reduce((sum, one) => sum + one, 0) / known.length
  if (known.length < 2) return { mean, sd: null }
  const squares = known.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  return { mean, sd: Math.sqrt(squares / (known.length - 1)) }
}

function picturesOf(
  ideal: CaseTrains,
  chip: CaseTrains,
  names: readonly Named[],
  duration: number
): EmulationPicture[] {
  return names.flatMap(({ name, size }, p) => {
    const [one, other] = [ideal.populations[p], chip.populations[p]]
    if (!one || !other) return []
    const neurons = Math.min(mostShown, size)
    return [
      {
        population: name,
        neurons,
        ideal: pictureOf(one, neurons, duration),
        chip: pictureOf(other, neurons, duration)
      }
    ]
  })
}

function pictureOf(trains: PopulationTrains, neurons: number, duration: number) {
  const times: number[] = []
  const indices: number[] = []
  for (let i = 0; i < trains.times.length && times.length < mostSpikes; i++) {
    const neuron = trains.indices[i] ?? 0
    if (neuron >= neurons) continue
    times.push(trains.times[i] ?? 0)
    indices.push(neuron)
  }
  const perBin = (trains.neurons * rateBinMs) / 1000
  return {
    times: Float64Array.from(times),
    indices: Float64Array.from(indices),
    rate: course(trains, duration).map((count) => count / perBin)
  }
}
