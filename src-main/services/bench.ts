import os from 'node:os'
import path from 'node:path'
import type { Json } from '../../src-shared/experiments/json'
import { ok, type Result } from '../../src-shared/result'
import { describeModels, engineVersion, measureUpdate, type CompiledNetwork } from '../engine'
import { Pool } from '../pool'
import { benchCosts } from './bench-costs'
import { loadKernel, type ServicesOptions } from './index'
import { cores, peakMemoryMB } from './machine'
import { prepareRun } from './prepare-run'
import { failureOfRun } from './run-failure'
import { measuredSpikes } from './run-metrics'
import { deviceStdp, pulsesOf } from './device-stdp'
import { equationsBench } from './equations-bench'
import { loadHardwareCatalogue } from './hardware/load-catalogue'
import { mappingBench } from './mapping/bench'
import { microcircuit } from './microcircuit'
import { Samples } from './samples'

/**
 * Networks to measure with: shipped examples, the microcircuit in any size, synapses of memory devices,
 * and neurons from equations; and the mapping of a large network onto chips.
 */
export const benchNames = [
  'brunel',
  'cuba',
  'coba',
  'hpc-stdp',
  'microcircuit',
  'device-stdp',
  'equations',
  'mapping'
] as const

/** The microcircuit's size unless another is asked for: it takes about 3 GB at 1. */
const usualScale = 0.1

export interface BenchOptions {
  readonly threads?: number | undefined
  readonly seed?: number | undefined
  /** Of networks that come in sizes. */
  readonly scale?: number | undefined
  /** Measures besides what recording and checkpoints cost, in so many rounds, in a folder to work in. */
  readonly costs?: { readonly rounds: number; readonly folder: string } | undefined
}

/**
 * Runs a network for its time alone: nothing is recorded or stored, unless the costs of that are asked for. Seconds and spikes are those
 * after the warm-up.
 * @returns what the run gave, where its time went, and what it took
 */
export async function bench(
  places: Pick<ServicesOptions, 'workerFolder' | 'resources'>,
  name: string,
  { threads = cores(), seed, scale = usualScale, costs }: BenchOptions
): Promise<Result<Readonly<Record<string, unknown>>>> {
  if (name === 'mapping') {
    return mappingBench(await loadHardwareCatalogue(places.resources), seed)
  }
  const made = {
    microcircuit: () => microcircuit(scale),
    'device-stdp': deviceStdp,
    equations: equationsBench
  }
  const make = Object.entries(made).find(([own]) => own === name)?.[1]
  const document = make
    ? ok(asJson(make()))
    : await new Samples(path.join(places.resources, 'examples')).read(name, 'en')
  if (!document.ok) return document
  const prepared = prepareRun(document.value, {
    catalogue: describeModels(),
    seed,
    workers: threads,
    freeBytes: os.freemem()
  })
  if (!prepared.ok) return prepared
  const network = { ...prepared.value.network, recordings: [] }
  const kernel = await loadKernel(places.resources)
  const stepNanoseconds = measureSteps(kernel, network)
  const pool = new Pool(kernel, places.workerFolder)
  const job = pool.start({
    network,
    workers: threads,
    document: prepared.value.document,
    live: false,
    keep: () => Promise.resolve(true)
  })
  const outcome = await job.ended
  if (outcome.failure) return { ok: false, failure: failureOfRun(outcome.failure) }
  const more = costs
    ? await benchCosts({
        ...costs,
        pool,
        workerFolder: places.workerFolder,
        document: document.value,
        prepared: prepared.value,
        threads,
        simulateSeconds: outcome.simulateSeconds
      })
    : ok({})
  if (!more.ok) return more
  const simulatedMs = (network.totalSteps - network.warmupSteps) * network.dt
  const spikes = measuredSpikes(outcome.populations)
  const { neurons } = prepared.value
  const events = (spikes * outcome.synapses) / neurons
  return ok({
    name,
    ...(name === 'microcircuit' ? { scale } : {}),
    engineVersion,
    seed: network.seed,
    threads,
    neurons,
    synapses: outcome.synapses,
    simulatedMs,
    buildSeconds: outcome.buildSeconds,
    warmupSeconds: outcome.warmupSeconds,
    simulateSeconds: outcome.simulateSeconds,
    phases: outcome.profile,
    realTimeFactor: outcome.simulateSeconds / (simulatedMs / 1000),
    synapticEventsPerSecond: events / outcome.simulateSeconds,
    ...(name === 'device-stdp'
      ? { devicePulsesPerSecond: pulsesOf(spikes, outcome.synapses) / outcome.simulateSeconds }
      : {}),
    stepNanoseconds,
    bytesPerSynapse: outcome.synapses > 0 ? outcome.networkBytes / outcome.synapses : null,
    peakMemoryMB: peakMemoryMB(),
    ...(costs ? { costs: more.value } : {}),
    spikes,
    populations: Object.fromEntries(
      outcome.populations.map((one) => [
        one.name,
        {
          rateHz: one.rateHz,
          cvIsi: one.cvIsi,
          lv: one.lv,
          fano: one.fano,
          correlation: one.correlation,
          synchrony: one.synchrony
        }
      ])
    ),
    hash: outcome.hash
  })
}

/** Rounds in which all populations are stepped in turn: the machine's own speed wavers. */
const rounds = 9

/** What a neuron of each population takes in a step, ns: the middle one of some rounds. */
function measureSteps(
  kernel: WebAssembly.Module,
  { modules, populations }: CompiledNetwork
): Readonly<Record<string, number>> {
  const found = Array.from({ length: rounds }, () =>
    populations.map((population) => measureUpdate(kernel, modules, population) * 1e9)
  )
  return Object.fromEntries(
    populations.map(({ name }, i) => {
      const sorted = found.map((round) => round[i] ?? 0).sort((a, b) => a - b)
      return [name, sorted[(rounds - 1) / 2] ?? 0]
    })
  )
}

/** A document as JSON has it, without members that are undefined. */
const asJson = (document: unknown): Json => JSON.parse(JSON.stringify(document))
