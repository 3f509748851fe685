import os from 'node:os'
import type { EmulationReport } from '../../../src-shared/contract/emulation'
import {
  ruleIds,
  type EmulationRules,
  type RuleId
} from '../../../src-shared/experiments/network/emulation/schema'
import type { NetworkDocument } from '../../../src-shared/experiments/network/schema'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import { failure, ok, type Result } from '../../../src-shared/result'
import type { PopulationTrains } from '../../analysis/spikes/compare-trains'
import { rulesOn, withOnly } from '../../chips/emulate/profile-of'
import { chipFindings } from '../../engine'
import type { RunningJob } from '../../pool'
import { cores } from '../machine'
import { checkDocument, prepareRun, type PreparedRun } from '../prepare-run'
import { failureOfRun } from '../run-failure'
import type { EmulationParts } from './emulation-parts'
import { asJson } from './as-json'
import { reportOf, type CaseTrains } from './emulation-report'

export interface JobOptions {
  readonly id: string
  readonly seeds: number
  readonly oneAtATime: boolean
  readonly entry: HardwareEntry
  readonly ideal: NetworkDocument
  readonly emulated: NetworkDocument
  readonly rules: EmulationRules
}

interface Case {
  readonly id: string
  readonly document: NetworkDocument
}

interface Turn {
  readonly id: string
  readonly seed: number
  readonly prepared: PreparedRun
}

const recorderName = 'spikes of all'

/** One comparison: a network with and without the rules of a chip, over some seeds. */
export class EmulationJob {
  #isCancelled = false
  readonly #jobs = new Set<RunningJob>()

  constructor(
    readonly parts: EmulationParts,
    readonly options: JobOptions
  ) {}

  cancel(): void {
    this.#isCancelled = true
    for (const job of this.#jobs) job.cancel()
  }

  /** Runs when its turn comes. */
  async run(): Promise<Result<EmulationReport>> {
    const findings = this.#findings()
    if (!findings.ok) return findings
    const turns = this.#turns()
    if (!turns.ok) return turns
    return new Promise((resolve) => {
      const execution = {
        id: null,
        pause: () => this.#each('pause'),
        resume: () => this.#each('resume'),
        cancel: () => this.cancel(),
        suspend: () => this.cancel()
      }
      this.parts.queue.add(execution, async () =>
        resolve(await this.#all(turns.value, findings.value))
      )
    })
  }

  #each(what: 'pause' | 'resume'): void {
    for (const job of this.#jobs) job[what]()
  }

  /** What the chip makes otherwise; a failure where the network or the chip refuses. */
  #findings(): Result<EmulationReport['findings']> {
    const { catalogue } = this.parts
    const { ideal, emulated } = this.options
    for (const document of [ideal, emulated]) {
      const checked = checkDocument(asJson(document), catalogue)
      if (checked.network) continue
      const [error] = checked.problems.filter(({ severity }) => severity === 'error')
      return failure(
        'bad-input',
        error?.key ?? 'failures.run.invalidDocument',
        error?.details ?? {}
      )
    }
    const { network } = checkDocument(asJson(emulated), catalogue)
    const found = network ? chipFindings(network) : []
    return ok(found.map(({ of, key, details }) => ({ of, key, details: { ...details } })))
  }

  #cases(): readonly Case[] {
    const { ideal, emulated, rules, oneAtATime } = this.options
    const { emulation } = emulated
    const alone = (id: RuleId): readonly Case[] =>
      emulation
        ? [
            {
              id,
              document: { ...emulated, emulation: { ...emulation, rules: withOnly(rules, [id]) } }
            }
          ]
        : []
    const single = oneAtATime && rulesOn(rules).length > 0 ? rulesOn(rules).flatMap(alone) : []
    return [{ id: 'ideal', document: ideal }, { id: 'chip', document: emulated }, ...single]
  }

  /** Every run; a rule that cannot stand alone is left out. */
  #turns(): Result<readonly Turn[]> {
    const { ideal, seeds } = this.options
    const first = ideal.simulation.seed ?? 1
    const turns: Turn[] = []
    for (const { id, document } of this.#cases()) {
      for (let k = 0; k < seeds; k++) {
        const seed = (first + k) % 2 ** 32
        const prepared = prepareRun(asJson(ofSeed(document, seed)), {
          catalogue: this.parts.catalogue,
          seed,
          workers: 1,
          freeBytes: os.freemem()
        })
        if (prepared.ok) turns.push({ id, seed, prepared: prepared.value })
        else if (id === 'ideal' || id === 'chip') return prepared
      }
    }
    return ok(turns)
  }

  async #all(
    turns: readonly Turn[],
    findings: EmulationReport['findings']
  ): Promise<Result<EmulationReport>> {
    const { events } = this.parts.holder
    const { id, ideal, emulated, rules, seeds, entry } = this.options
    const done: CaseTrains[] = []
    const tell = (): void =>
      events.emit('emulation.progress', { id, done: done.length, total: turns.length })
    tell()
    const left = [...turns]
    let failed: Result<never> | null = null
    const work = async (): Promise<void> => {
      for (let next = left.shift(); next && !failed; next = left.shift()) {
        if (this.#isCancelled) return
        const trains = await this.#one(next)
        if (!trains.ok) {
          // A rule alone may drive the network wild; the others still tell something.
          const isWhole = next.id === 'ideal' || next.id === 'chip'
          if (isWhole || trains.failure.code === 'cancelled') failed ??= trains
          else done.push({ id: next.id, seed: next.seed, populations: [], beyond: 0 })
        } else done.push(trains.value)
        tell()
      }
    }
    await Promise.all(Array.from({ length: Math.max(1, cores()) }, work))
    if (this.#isCancelled) return failure('cancelled', 'failures.run.cancelled')
    if (failed) return failed
    const order = ['ideal', 'chip', ...ruleIds]
    const sorted = done.toSorted(
      (a, b) => order.indexOf(a.id) - order.indexOf(b.id) || a.seed - b.seed
    )
    const network = turns[0]?.prepared.network
    const duration = network ? (network.totalSteps - network.warmupSteps) * network.dt : 0
    const names = ideal.populations.map(({ name, size }) => ({ name, size }))
    return ok({
      chip: entry.id,
      network: ideal.name,
      rules: emulated.emulation?.rules ?? rules,
      seeds: Array.from({ length: seeds }, (_, k) => ((ideal.simulation.seed ?? 1) + k) % 2 ** 32),
      findings,
      ...reportOf(sorted, names, duration)
    })
  }

  /** One run on a thread of its own, of which only the spikes are kept. */
  async #one({ id, seed, prepared }: Turn): Promise<Result<CaseTrains>> {
    const { network, document } = prepared
    const { populations, warmupSteps, dt } = network
    const firstRecording = network.recordings.length - populations.length
    const times: number[][] = populations.map(() => [])
    const indices: number[][] = populations.map(() => [])
    const job = this.parts.pool.startSolo({
      network,
      document,
      keep: (block) => {
        if (block.kind !== 'spikes') return Promise.resolve(true)
        const at = block.recording - firstRecording
        const own = times[at]
        const who = indices[at]
        if (!own || !who) return Promise.resolve(true)
        block.steps.forEach((step, i) => {
          if (step <= warmupSteps) return
          own.push((step - warmupSteps) * dt)
          who.push(block.neurons[i] ?? 0)
        })
        return Promise.resolve(true)
      }
    })
    this.#jobs.add(job)
    const outcome = await job.ended
    this.#jobs.delete(job)
    if (outcome.outcome === 'cancelled' || outcome.outcome === 'suspended') {
      return failure('cancelled', 'failures.run.cancelled')
    }
    if (outcome.failure) return { ok: false, failure: failureOfRun(outcome.failure) }
    return ok({
      id,
      seed,
      beyond: outcome.beyond ?? 0,
      populations: populations.map(({ size }, i): PopulationTrains => ({
        neurons: size,
        times: Float64Array.from(times[i] ?? []),
        indices: Uint32Array.from(indices[i] ?? [])
      }))
    })
  }
}

/** The document with one seed for network and chip, and spikes as all that is recorded. */
function ofSeed(document: NetworkDocument, seed: number): NetworkDocument {
  const targets = document.populations.map(({ name }) => name)
  return {
    ...document,
    simulation: { ...document.simulation, seed },
    recorders: [{ name: recorderName, model: 'spikes', targets }],
    ...(document.emulation ? { emulation: { ...document.emulation, seed } } : {})
  }
}
