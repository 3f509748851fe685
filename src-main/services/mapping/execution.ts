import type { Progress } from '../../../src-shared/contract/runs'
import type { RunId } from '../../../src-shared/ids'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { ChipMapping } from '../../../src-shared/hardware/mapping-result'
import { failure, ok, type Failure, type Result } from '../../../src-shared/result'
import type { LayerShape, MappingNetwork } from '../../chips/map'
import { UnitJob, type MappingPlan, type Pool, type RunningJob } from '../../pool'
import { waiting } from '../characterisation/execution'
import type { Events } from '../events'
import type { Execution } from '../execution'
import { measureNetwork } from './measure'
import type { PreparedMapping } from './prepare'
import type { SpikeCounter } from './spike-counter'

const millisecondsBetweenProgress = 100
/** A search that does not look up at once is ended. */
const millisecondsToCancel = 250
/** Workers that map at the same time at most: each has tables of its own. */
const mostWorkers = 4

export interface MappingWork {
  readonly id: RunId
  readonly prepared: PreparedMapping
  readonly entries: readonly HardwareEntry[]
  readonly pool: Pool
  readonly threads: number
  readonly workerFolder: string
  readonly events: Events
  /** Spikes of a run of the project; null where there are none to be had. */
  readonly stored: () => Promise<SpikeCounter | null>
}

export interface Mapped {
  readonly network: MappingNetwork
  readonly chips: readonly ChipMapping[]
  readonly seconds: { readonly measure: number; readonly map: number }
}

/** One mapping from start to end: the network is built and run, then chip after chip is tried. */
export class MappingExecution implements Execution {
  readonly id: RunId
  #run: RunningJob | null = null
  #job: UnitJob<ChipMapping> | null = null
  #wasCancelled = false
  #wantsPause = false
  #done = 0

  constructor(readonly options: MappingWork) {
    this.id = options.id
  }

  /** @returns null when it was cancelled */
  async run(): Promise<Result<Mapped> | null> {
    if (this.#wasCancelled) return null
    const timer = setInterval(() => this.#tell(), millisecondsBetweenProgress)
    try {
      return await this.#work()
    } finally {
      clearInterval(timer)
    }
  }

  async #work(): Promise<Result<Mapped> | null> {
    const { prepared, pool, threads, stored } = this.options
    const began = performance.now()
    const measured = await measureNetwork({
      pool,
      resolved: prepared.resolved,
      compiled: prepared.compiled,
      threads,
      rateHz: prepared.mapping.rateHz,
      counted: await stored(),
      onJob: (job) => {
        this.#run = job
        if (this.#wantsPause) job.pause()
        if (this.#wasCancelled) job.cancel()
      }
    })
    if (this.#wasCancelled) return null
    if (!measured.ok) return measured
    const between = performance.now()
    const chips = await this.#map(measured.value)
    if (chips === null || !chips.ok) return chips
    const seconds = {
      measure: (between - began) / 1000,
      map: (performance.now() - between) / 1000
    }
    return ok({ network: measured.value, chips: chips.value, seconds })
  }

  async #map(network: MappingNetwork): Promise<Result<readonly ChipMapping[]> | null> {
    const { prepared, entries, threads, workerFolder } = this.options
    const { seed, available, chipWeight, layers } = prepared.mapping
    const plan: MappingPlan = {
      ...{ network, entries, seed, chipWeight, chips: available },
      layers: layers?.map((one): LayerShape => ({
        ...one,
        population: populationOf(network, one.population),
        destinations: one.destinations ?? 1
      }))
    }
    const found: ChipMapping[] = []
    this.#job = new UnitJob<ChipMapping>(workerFolder, {
      worker: 'mapping',
      plan,
      units: entries.length,
      // Chips differ by orders of magnitude in what they take.
      unitsAtOnce: 1,
      workers: Math.min(threads, mostWorkers),
      graceMs: millisecondsToCancel,
      bytesOf: ({ slices }) => 1000 + slices.length * 64,
      take: (mapping) => {
        found.push(mapping)
        this.#done++
        return Promise.resolve(true)
      }
    })
    if (this.#wantsPause) this.#job.pause()
    if (this.#wasCancelled) this.#job.cancel()
    const { outcome, failure: broken } = await this.#job.ended
    if (this.#wasCancelled) return null
    if (outcome === 'done') return ok(found)
    return { ok: false, failure: reasonOf(broken) }
  }

  pause(): void {
    this.#wantsPause = true
    this.#run?.pause()
    this.#job?.pause()
    this.#tell()
  }

  resume(): void {
    this.#wantsPause = false
    this.#run?.resume()
    this.#job?.resume()
    this.#tell()
  }

  cancel(): void {
    this.#wasCancelled = true
    this.#run?.cancel()
    this.#job?.cancel()
  }

  suspend(): void {
    this.cancel()
  }

  #tell(): void {
    this.options.events.emit('runs.progress', this.#progress())
  }

  #progress(): Progress {
    const common = { ...waiting(this.id), paused: this.#wantsPause }
    if (this.#job) {
      const fraction = this.#done / Math.max(1, this.options.entries.length)
      return { ...common, phase: 'map', fraction }
    }
    const status = this.#run?.status()
    if (!status) return common
    const { totalSteps, dt } = this.options.prepared.compiled
    const fraction = status.phase === 'build' ? status.builtFraction : status.step / totalSteps
    return {
      ...common,
      phase: status.phase,
      fraction,
      simulatedMs: status.step * dt,
      totalMs: totalSteps * dt,
      spikes: status.spikes
    }
  }
}

function populationOf(network: MappingNetwork, name: string | undefined): number | null {
  const index = network.populations.findIndex((one) => one.name === name)
  return index < 0 ? null : index
}

function reasonOf(broken: Awaited<UnitJob<ChipMapping>['ended']>['failure']): Failure {
  if (broken?.kind === 'unit') return broken.reason
  if (broken?.kind === 'heap-exhausted') {
    return failure('failed', 'failures.run.heapExhausted').failure
  }
  const reason = broken?.kind === 'crashed' ? broken.reason : (broken?.kind ?? '')
  return failure('failed', 'failures.run.crashed', { reason }).failure
}
