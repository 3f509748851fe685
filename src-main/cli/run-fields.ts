import type { RunDetail } from '../../src-shared/contract/runs'
import { withoutProjections } from '../../src-shared/projection-metrics'

/** What `--json` prints of a run: numbers without rounding, names that stay. */
export function runFields(run: RunDetail): Record<string, unknown> {
  const { provenance } = run
  const seconds = provenance.simulateSeconds
  return {
    id: run.id,
    number: run.number,
    name: run.name,
    engineVersion: provenance.engineVersion,
    seed: run.seed,
    threads: provenance.threads,
    neurons: run.neurons,
    synapses: run.synapses,
    simulatedMs: run.simulatedMs,
    buildSeconds: provenance.buildSeconds,
    simulateSeconds: seconds,
    // Seconds on the clock for one second of the network: 1 is real time, less is faster.
    realTimeFactor:
      seconds === null || run.simulatedMs <= 0 ? null : seconds / (run.simulatedMs / 1000),
    bytesPerSynapse: provenance.bytesPerSynapse,
    peakMemoryMB: provenance.peakMemoryMB,
    spikes: run.spikes,
    populations: populationsOf(run),
    projections: projectionsOf(run),
    hash: run.resultHash
  }
}

interface PopulationFields {
  rateHz: number | null
  cvIsi: number | null
  lv: number | null
  fano: number | null
  correlation: number | null
  synchrony: number | null
}

const none: PopulationFields = {
  rateHz: null,
  cvIsi: null,
  lv: null,
  fano: null,
  correlation: null,
  synchrony: null
}

const fieldOf: Readonly<Record<string, keyof PopulationFields>> = {
  rate: 'rateHz',
  cvIsi: 'cvIsi',
  lv: 'lv',
  fano: 'fano',
  correlation: 'correlation',
  synchrony: 'synchrony'
}

function populationsOf({ metrics }: RunDetail): Record<string, PopulationFields> {
  const populations = new Map<string, PopulationFields>()
  for (const { population, name, value } of metrics) {
    const field = fieldOf[name]
    if (population === '' || field === undefined) continue
    const fields = populations.get(population) ?? { ...none }
    fields[field] = value
    populations.set(population, fields)
  }
  // Made from entries, so that a population called "__proto__" is one like any other.
  return Object.fromEntries(populations)
}

/** Memory devices of each projection that has some: conductances in S, energy in J or null where it is not known. */
function projectionsOf({ metrics }: RunDetail): Record<string, Record<string, number | null>> {
  const { projections, rows } = withoutProjections(metrics).table
  return Object.fromEntries(
    projections.map((projection, i) => [
      projection,
      Object.fromEntries(rows.map(({ name, values }) => [name, values[i] ?? null]))
    ])
  )
}
