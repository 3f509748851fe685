import { createHash } from 'node:crypto'
import os from 'node:os'
import type { Catalogue } from '../../../src-shared/catalogue'
import type { MappingOutcome } from '../../../src-shared/contract/mappings'
import { canonicalJson } from '../../../src-shared/experiments/canonical'
import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import type { HardwareCatalogue } from '../../../src-shared/hardware/catalogue'
import type { ChipMapping } from '../../../src-shared/hardware/mapping-result'
import { runId, type RunId } from '../../../src-shared/ids'
import { failure, ok, type FailureDetails, type Result } from '../../../src-shared/result'
import { estimate } from '../../chips/estimate/estimate'
import { activityOf, networkMetrics } from '../../chips/map'
import { compileNetwork, estimateMemory } from '../../engine'
import type { Pool } from '../../pool'
import type { RunEnd, Store } from '../../store'
import { waiting } from '../characterisation/execution'
import type { ExperimentKindService } from '../experiment-kind'
import { currentHardware } from '../hardware'
import { selfContained } from '../kept-presets'
import { peakMemoryMB, provenance } from '../machine'
import type { ProjectHolder } from '../project-holder'
import type { RunQueue } from '../run-queue'
import { MappingExecution, type Mapped } from './execution'
import { mappingMetrics } from './metrics'
import {
  checkMapping,
  mappingBytes,
  networkOf,
  prepareMapping,
  type PreparedMapping
} from './prepare'
import { rankedChip } from './rank'
import { storedSpikes } from './stored-spikes'

export interface MappingParts {
  readonly holder: ProjectHolder
  readonly models: Catalogue
  readonly queue: RunQueue
  readonly pool: Pool
  readonly threads: () => number
}

/** Names under which a run keeps what came out of it. */
export const outcomeName = 'mapping'
export const chipOutcomeName = (chip: string): string => `mapping:${chip}`

/** Checking and running documents of kind `mapping`. */
export function mappingKind({
  holder,
  models,
  queue,
  pool,
  threads
}: MappingParts): ExperimentKindService {
  const { events, options } = holder

  const prepare = async (document: Json, seed: number | undefined) => {
    const catalogue = await currentHardware(holder)
    const whole = await withPresets(document, holder.store)
    const stored = await runOf(whole, holder.store)
    const prepared = prepareMapping(whole, {
      models,
      catalogue,
      seed: seed ?? stored?.seed,
      threads: threads(),
      freeBytes: os.freemem()
    })
    return prepared.ok ? ok({ ...prepared.value, catalogue, whole }) : prepared
  }
  const execution = (
    id: RunId,
    prepared: PreparedMapping & { readonly catalogue: HardwareCatalogue }
  ): MappingExecution =>
    new MappingExecution({
      id,
      prepared,
      entries: prepared.catalogue.entries.filter(({ id: chip }) =>
        prepared.mapping.chips.includes(chip)
      ),
      pool,
      threads: threads(),
      workerFolder: options.workerFolder,
      events,
      stored: async () =>
        prepared.mapping.run === null
          ? null
          : storedSpikes(holder.store, prepared.mapping.run, prepared.compiled)
    })

  return {
    check: async (document) => {
      const catalogue = await currentHardware(holder)
      const whole = await withPresets(document, holder.store)
      const { problems, network } = checkMapping(whole, models, catalogue)
      if (!network) return ok({ problems, estimate: null })
      const compiled = compileNetwork(network)
      const { neurons, synapses } = estimateMemory(compiled, threads())
      const memoryMB = mappingBytes(compiled, threads()) / 2 ** 20
      const availableMB = os.freemem() / 2 ** 20
      return ok({ problems, estimate: { neurons, synapses, memoryMB, availableMB, seconds: null } })
    },
    begin: async (document, experimentId, { seed }) => {
      const prepared = await prepare(document, seed)
      if (!prepared.ok) return prepared
      const { mapping, compiled, synapses, catalogue, whole } = prepared.value
      const made = provenance(options, threads())
      const name = isJsonObject(document) ? document['name'] : undefined
      const started = await holder.store.runs.start({
        experimentId,
        kind: 'mapping',
        name: typeof name === 'string' ? name : '',
        seed: compiled.seed,
        threads: threads(),
        document: whole,
        provenance: made,
        neurons: compiled.populations.reduce((sum, { size }) => sum + size, 0),
        synapses: Math.round(synapses)
      })
      if (!started.ok) return started
      const { id, number } = started.value
      await log(holder.store, id, 'info', 'log.started', { threads: threads() })
      await log(holder.store, id, 'info', 'log.mappingStarted', {
        chips: mapping.chips.length,
        catalogue: catalogue.updated
      })
      const task = execution(id, prepared.value)
      events.emit('runs.changed', { id, state: 'running' })
      events.emit('runs.progress', waiting(id))
      const work = async () => {
        const began = performance.now()
        const mapped = await task.run()
        const outcome = mapped?.ok ? outcomeOf(mapped.value, prepared.value) : null
        const isKept =
          !mapped?.ok ||
          !outcome ||
          (await keep(holder.store, id, mapped.value, outcome, catalogue))
        const reason = !isKept
          ? failure('failed', 'failures.run.notStored').failure
          : mapped && !mapped.ok
            ? mapped.failure
            : null
        const state: RunEnd['state'] = reason ? 'failed' : outcome ? 'done' : 'cancelled'
        const wallSeconds = (performance.now() - began) / 1000
        if (reason) await log(holder.store, id, 'error', reason.key, reason.details)
        else {
          const seconds = Number(wallSeconds.toPrecision(3))
          await log(holder.store, id, 'info', `log.${state}`, { seconds })
        }
        const network = mapped?.ok ? mapped.value.network : null
        await holder.store.runs.finish(id, {
          state,
          failure: reason,
          resultHash: state === 'done' && mapped?.ok ? hashOf(prepared.value, mapped.value) : null,
          wallSeconds,
          metrics: outcome ? mappingMetrics(outcome) : [],
          ...(network
            ? {
                synapses: network.synapses,
                simulatedMs: network.simulatedMs,
                spikes: Math.round(network.populations.reduce((sum, { spikes }) => sum + spikes, 0))
              }
            : {}),
          provenance: {
            ...made,
            buildSeconds: mapped?.ok ? mapped.value.seconds.measure : null,
            simulateSeconds: mapped?.ok ? mapped.value.seconds.map : null,
            peakMemoryMB: peakMemoryMB()
          }
        })
        events.emit('runs.changed', { id, state })
        return state
      }
      return ok({ id, number, execution: task, work })
    },
    hashOf: async (id, document, seed) => {
      const prepared = await prepare(document, seed)
      if (!prepared.ok) return prepared
      const task = execution(id, prepared.value)
      const mapped = await new Promise<Result<Mapped> | null>((resolve) => {
        queue.add(task, async () => resolve(await task.run()))
      })
      if (!mapped) return failure('cancelled', 'failures.run.cancelled')
      return mapped.ok ? ok(hashOf(prepared.value, mapped.value)) : mapped
    }
  }
}

/** The mapping with the presets of the project that its network names. */
async function withPresets(document: Json, store: Store): Promise<Json> {
  if (!isJsonObject(document)) return document
  const network = networkOf(document)
  if (!isJsonObject(network)) return document
  const whole = await selfContained(network, store)
  return { ...document, network: whole.document }
}

/** The run that a mapping takes its spikes from; null where the project does not have it. */
async function runOf(document: Json, store: Store) {
  const activity = isJsonObject(document) ? document['activity'] : null
  const id = isJsonObject(activity) && activity['from'] === 'run' ? activity['run'] : null
  const run = typeof id === 'string' ? await store.runs.get(runId(id)) : null
  return run?.ok ? run.value : null
}

/** Everything that was found, without the lists of every chip. */
function outcomeOf(
  { network, chips }: Mapped,
  { catalogue, mapping }: PreparedMapping & { readonly catalogue: HardwareCatalogue }
): MappingOutcome {
  const entries = new Map(catalogue.entries.map((entry) => [entry.id, entry]))
  const hbm = entries.get('hbm') ?? null
  return {
    catalogue: catalogue.updated,
    activity: activityOf(network),
    network: networkMetrics(network),
    chips: chips.flatMap((one) => {
      const entry = entries.get(one.chip)
      if (!entry) return []
      const found = one.counts ? estimate(entry, one.counts, mapping.estimate, hbm) : null
      return [rankedChip(entry, one, found)]
    })
  }
}

async function keep(
  store: Store,
  id: RunId,
  { network, chips }: Mapped,
  outcome: MappingOutcome,
  catalogue: HardwareCatalogue
): Promise<boolean> {
  const put = async (name: string, body: unknown): Promise<boolean> =>
    (await store.runs.keepOutcome(id, name, asJson(body))).ok
  if (!(await put(outcomeName, outcome))) return false
  const populations = network.populations.map(({ name }) => name)
  for (const mapping of chips) {
    if (mapping.cores === null) continue
    const entry = catalogue.entries.find((one) => one.id === mapping.chip) ?? null
    const found = outcome.chips.find((one) => one.id === mapping.chip)?.estimate ?? null
    const body = { mapping, estimate: found, entry, populations }
    if (!(await put(chipOutcomeName(mapping.chip), body))) return false
  }
  return true
}

/** As JSON has it, without members that are undefined. */
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value))

/** Hash over what was mapped and everything that came of it but the time it took. */
function hashOf({ document }: PreparedMapping, { chips }: Mapped): string {
  const timeless = chips.map((one: ChipMapping) => ({ ...one, seconds: 0 }))
  return createHash('sha256')
    .update(['engram-mapping-1', document, canonicalJson(asJson(timeless))].join('\n'))
    .digest('hex')
}

async function log(
  store: Store,
  id: RunId,
  level: 'info' | 'error',
  key: string,
  details: FailureDetails
): Promise<void> {
  await store.runs.log(id, [{ at: new Date().toISOString(), level, key, details }])
}
