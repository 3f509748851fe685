import type { NetworkDocument } from '../../src-shared/experiments/network/schema'

// Potjans & Diesmann (2014) Cereb. Cortex 24:785–806: tables 4 and 5. Rows are targets, columns
// sources, in the order of `names`.

const names = ['L23E', 'L23I', 'L4E', 'L4I', 'L5E', 'L5I', 'L6E', 'L6I'] as const
const sizes = [20683, 5834, 21915, 5479, 4850, 1065, 14395, 2948] as const
const externalInDegrees = [1600, 1500, 2100, 1900, 2000, 1900, 2900, 2100] as const
/** Mean rates at full scale, Hz: they set the constant current of a scaled network. */
const fullRates = [0.971, 2.868, 4.746, 5.396, 8.142, 9.078, 0.991, 7.523] as const
const probabilities = [
  [0.1009, 0.1689, 0.0437, 0.0818, 0.0323, 0, 0.0076, 0],
  [0.1346, 0.1371, 0.0316, 0.0515, 0.0755, 0, 0.0042, 0],
  [0.0077, 0.0059, 0.0497, 0.135, 0.0067, 0.0003, 0.0453, 0],
  [0.0691, 0.0029, 0.0794, 0.1597, 0.0033, 0, 0.1057, 0],
  [0.1004, 0.0622, 0.0505, 0.0057, 0.0831, 0.3726, 0.0204, 0],
  [0.0548, 0.0269, 0.0257, 0.0022, 0.06, 0.3158, 0.0086, 0],
  [0.0156, 0.0066, 0.0211, 0.0166, 0.0572, 0.0197, 0.0396, 0.2252],
  [0.0364, 0.001, 0.0034, 0.0005, 0.0277, 0.008, 0.0658, 0.1443]
] as const
/** Mean and deviation of the potentials at the start, mV. */
const startMeans = [-68.28, -63.16, -63.33, -63.45, -63.11, -61.66, -66.72, -61.43] as const
const startDeviations = [5.36, 4.57, 4.74, 4.94, 4.94, 4.55, 5.46, 4.48] as const

const backgroundHz = 8
const psp = 0.15
const inhibition = -4
const capacitance = 250
const tauM = 10
const tauSyn = 0.5

/** Jump of an exponential current, pA, whose potential peaks at 1 mV (their equation 1). */
function currentPerMillivolt(): number {
  const ratio = tauSyn / tauM
  const scale = 1 / (tauM - tauSyn)
  const shape = tauM * tauSyn * scale
  return capacitance / (shape * (ratio ** (tauSyn * scale) - ratio ** (tauM * scale)))
}

const round = (value: number): number => Number(value.toPrecision(10))

/** Synapses between two populations, with replacement, for a probability of at least one. */
const synapses = (probability: number, sources: number, targets: number): number =>
  probability === 0
    ? 0
    : Math.round(Math.log1p(-probability) / Math.log1p(-1 / (sources * targets)))

/** What the network at full scale has, and does in a second at the published rates. */
export function microcircuitActivity(): {
  readonly neurons: number
  readonly synapses: number
  readonly spikesPerSecond: number
  readonly eventsPerSecond: number
} {
  const activity = { neurons: 0, synapses: 0, spikesPerSecond: 0, eventsPerSecond: 0 }
  names.forEach((_, source) => {
    const [size, rate] = [sizes[source] ?? 0, fullRates[source] ?? 0]
    const outgoing = names.reduce(
      (sum, __, target) =>
        sum + synapses(probabilities[target]?.[source] ?? 0, size, sizes[target] ?? 0),
      0
    )
    activity.neurons += size
    activity.synapses += outgoing
    activity.spikesPerSecond += size * rate
    activity.eventsPerSecond += outgoing * rate
  })
  return activity
}

/**
 * The cortical microcircuit of Potjans & Diesmann as a document.
 * @param scale of neurons and in-degrees, up to 1; weights grow with 1/√scale, and a constant
 *   current restores the mean input (van Albada, Helias & Diesmann 2015)
 */
export function microcircuit(scale: number): NetworkDocument {
  const weight = (psp * currentPerMillivolt()) / Math.sqrt(scale)
  const sizeOf = (i: number): number => Math.round((sizes[i] ?? 0) * scale)
  const totalOf = (target: number, source: number): number =>
    synapses(probabilities[target]?.[source] ?? 0, sizes[source] ?? 0, sizes[target] ?? 0)
  const strengthOf = (target: number, source: number): number => {
    const isDoubled = target === 0 && source === 2
    return source % 2 === 1 ? inhibition : isDoubled ? 2 : 1
  }
  const missingCurrent = (target: number): number => {
    const recurrent = names.reduce((sum, _, source) => {
      const inDegree = totalOf(target, source) / (sizes[target] ?? 1)
      return sum + inDegree * strengthOf(target, source) * (fullRates[source] ?? 0)
    }, 0)
    const external = (externalInDegrees[target] ?? 0) * backgroundHz
    const fullWeight = psp * currentPerMillivolt()
    return (1 - Math.sqrt(scale)) * fullWeight * (tauSyn / 1000) * (recurrent + external)
  }
  return {
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: scale === 1 ? 'Cortical microcircuit' : `Cortical microcircuit at ${scale}`,
    description:
      'The model of one square millimetre of early sensory cortex by Potjans & Diesmann: four layers, each with an excitatory and an inhibitory population.',
    expect:
      scale === 1
        ? 'Rates of about 0.97, 2.87, 4.75, 5.40, 8.14, 9.08, 0.99 and 7.52 Hz in L2/3E to L6I. The network takes about 3 GB of memory.'
        : 'Rates near those of the full network.',
    sources: ['Potjans & Diesmann (2014) Cereb. Cortex 24:785–806'],
    simulation: { duration: '1000 ms', warmup: '200 ms', timeStep: '0.1 ms', seed: 1 },
    populations: names.map((name, i) => ({
      name,
      model: 'lif-exp',
      size: sizeOf(i),
      parameters: {
        capacitance: `${capacitance} pF`,
        tauM: `${tauM} ms`,
        vRest: '-65 mV',
        vThreshold: '-50 mV',
        vReset: '-65 mV',
        tauRef: '2 ms',
        tauSynE: `${tauSyn} ms`,
        tauSynI: `${tauSyn} ms`,
        ...(scale === 1 ? {} : { current: `${round(missingCurrent(i))} pA` })
      },
      initial: {
        v: {
          distribution: 'normal',
          mean: `${startMeans[i]} mV`,
          sd: `${startDeviations[i]} mV`
        }
      }
    })),
    stimuli: names.map((name, i) => ({
      name: `background ${name}`,
      model: 'poisson',
      targets: [name],
      weight: `${round(weight)} pA`,
      parameters: { rate: `${round((externalInDegrees[i] ?? 0) * scale * backgroundHz)} Hz` }
    })),
    projections: names.flatMap((target, t) =>
      names.flatMap((source, s) => {
        const total = Math.round(totalOf(t, s) * scale * scale)
        if (total === 0) return []
        const mean = weight * strengthOf(t, s)
        const delay = s % 2 === 0 ? 1.5 : 0.75
        return [
          {
            source,
            target,
            connector: { model: 'fixed-total-number', parameters: { total } },
            weight: {
              distribution: 'normal' as const,
              mean: `${round(mean)} pA`,
              sd: `${round(0.1 * Math.abs(mean))} pA`,
              ...(mean < 0 ? { max: '0 pA' } : { min: '0 pA' })
            },
            delay: {
              distribution: 'normal' as const,
              mean: `${delay} ms`,
              sd: `${delay / 2} ms`,
              // Drawn again below one step, as the grid rounds half a step up.
              min: '0.05 ms'
            }
          }
        ]
      })
    ),
    recorders: [{ name: 'spikes', model: 'spikes', targets: [...names] }]
  }
}
