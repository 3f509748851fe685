import type { Catalogue } from '../../../src-shared/catalogue'
import type { FigureRow } from '../../../src-shared/contract/curves'
import type { LogLine, Metric, Provenance } from '../../../src-shared/contract/runs'
import { columnsFor, unitFor } from '../../../src-shared/experiments/characterisation/columns'
import type { ResolvedCharacterisation } from '../../../src-shared/experiments/characterisation/resolved'
import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import type { ExperimentId, RunId } from '../../../src-shared/ids'
import { ok, type FailureDetails, type Result } from '../../../src-shared/result'
import type { CurveBlock, CurveGatherer } from '../../pool'
import type { NewCurveSet, RunEnd, Store } from '../../store'
import { peakMemoryMB } from '../machine'
import type { MeasuringOutcome } from './execution'
import { failureOfMeasuring } from './failure'
import { figureRows } from './figure-rows'
import type { PreparedCharacterisation } from './prepare'

export interface KeeperOptions {
  readonly store: Store
  readonly catalogue: Catalogue
  readonly experimentId: ExperimentId | null
  readonly document: Json
  readonly prepared: PreparedCharacterisation
  readonly provenance: Provenance
}

/** Keeps one measuring in the project: its row before the first measurement, its curves, its end. */
export class MeasuringKeeper {
  /** Numbers of the sets: curves and figures of each kind of device under each protocol. */
  readonly #curves: number[] = []
  readonly #figures: number[] = []
  #began = performance.now()

  private constructor(
    readonly id: RunId,
    readonly number: number,
    readonly options: KeeperOptions
  ) {}

  /** Inserts the run, with its frozen document, and its empty sets of curves. */
  static async begin(options: KeeperOptions): Promise<Result<MeasuringKeeper>> {
    const { store, document, prepared, provenance, experimentId, catalogue } = options
    const name = isJsonObject(document) ? String(document['name'] ?? '') : ''
    const started = await store.runs.start({
      experimentId,
      kind: 'characterisation',
      name,
      seed: prepared.plan.seed,
      threads: provenance.threads,
      document,
      provenance
    })
    if (!started.ok) return started
    const keeper = new MeasuringKeeper(started.value.id, started.value.number, options)
    for (const set of newSets(prepared.plan, catalogue)) {
      const created = await store.curves.create(keeper.id, set)
      if (!created.ok) return created
      const list = set.content === 'curves' ? keeper.#curves : keeper.#figures
      list.push(created.value)
    }
    await keeper.log('info', 'log.started', { threads: provenance.threads })
    return ok(keeper)
  }

  /** The run's turn has come. */
  began(): void {
    this.#began = performance.now()
  }

  async log(level: LogLine['level'], key: string, details: FailureDetails = {}): Promise<void> {
    const line = { at: new Date().toISOString(), level, key, details }
    // A log line that cannot be kept is no reason to lose the run.
    await this.options.store.runs.log(this.id, [line])
  }

  #pair(device: number, protocol: number): number {
    return device * this.options.prepared.plan.protocols.length + protocol
  }

  /** Appends a block to its set. @returns whether it is on the disk */
  async keep({ device, protocol, ...chunk }: CurveBlock): Promise<boolean> {
    const set = this.#curves[this.#pair(device, protocol)]
    if (set === undefined) return false
    const appended = await this.options.store.curves.append(set, chunk)
    return appended.ok
  }

  /** Ends the run with what came out of it; null for one that was cancelled before it began. */
  async finish(outcome: MeasuringOutcome | null): Promise<RunEnd['state']> {
    const { store, catalogue, prepared, provenance } = this.options
    if (!outcome) {
      await store.runs.finish(this.id, { state: 'cancelled' })
      return 'cancelled'
    }
    const { plan } = prepared
    const { gatherer } = outcome
    const areKept = await this.#keepFigures(gatherer)
    const rows = figureRows(plan, catalogue, (device, protocol) =>
      gatherer.figures(device, protocol)
    )
    const lost = areKept ? null : ({ kind: 'not-stored' } as const)
    const reason = failureOfMeasuring(outcome.failure ?? lost, plan)
    const state = reason ? 'failed' : outcome.outcome
    const wallSeconds = (performance.now() - this.#began) / 1000
    if (outcome.failure?.kind === 'unit' && reason) {
      await this.log('error', 'log.deviceFailed', reason.details)
    }
    if (reason) await this.log('error', reason.key, reason.details)
    else await this.log('info', `log.${state}`, { seconds: Number(wallSeconds.toPrecision(3)) })
    const finished = await store.runs.finish(this.id, {
      state,
      failure: reason,
      resultHash: state === 'done' ? outcome.hash : null,
      wallSeconds,
      metrics: metricsOf(rows),
      provenance: { ...provenance, simulateSeconds: wallSeconds, peakMemoryMB: peakMemoryMB() }
    })
    if (!finished.ok) await this.log('error', finished.failure.key, finished.failure.details)
    return state
  }

  /** One point a device in each set of figures. */
  async #keepFigures(gatherer: CurveGatherer): Promise<boolean> {
    const { devices, protocols } = this.options.prepared.plan
    for (const d of devices.keys()) {
      for (const p of protocols.keys()) {
        const figures = gatherer.figures(d, p)
        const set = this.#figures[this.#pair(d, p)]
        if (figures.length === 0 || set === undefined) continue
        const width = figures[0]?.length ?? 0
        const appended = await this.options.store.curves.append(set, {
          devices: Uint32Array.from(figures, (_, n) => n),
          repeats: new Uint32Array(figures.length),
          points: new Uint32Array(figures.length).fill(1),
          columns: Array.from({ length: width }, (_, i) =>
            Float64Array.from(figures, (one) => one[i] ?? NaN)
          )
        })
        if (!appended.ok) return false
      }
    }
    return true
  }
}

/** Of each pair of a device and a protocol the set of curves, then that of figures. */
function newSets(plan: ResolvedCharacterisation, catalogue: Catalogue): readonly NewCurveSet[] {
  return plan.devices.flatMap((device) => {
    const model = catalogue.devices.find(({ id }) => id === device.model)
    return plan.protocols.flatMap((protocol): readonly NewCurveSet[] => {
      const about = catalogue.protocols.find(({ id }) => id === protocol.model)
      if (!model || !about) throw new Error('the plan names what the catalogue does not have')
      const place = { device: device.name, protocol: protocol.name }
      const unitOf = (id: string): string =>
        unitFor(catalogue.figures.find((one) => one.id === id)?.unit ?? '1', model.reads)
      return [
        { ...place, content: 'curves', columns: [...columnsFor(about, model)] },
        {
          ...place,
          content: 'figures',
          columns: about.figures.map((name) => ({ name, unit: unitOf(name) }))
        }
      ]
    })
  })
}

/** What a run is listed and compared by: the median over the devices. */
function metricsOf(rows: readonly FigureRow[]): Metric[] {
  const metrics = rows.map(({ device, protocol, figure, unit, value }): Metric => {
    const population = protocol === '' ? device : `${device} · ${protocol}`
    return { name: figure, population, value, unit }
  })
  // Names that only differ in where the dot stands would be one; the first of them counts.
  return [...new Map(metrics.toReversed().map((one) => [`${one.name} ${one.population}`, one]))]
    .map(([, metric]) => metric)
    .toReversed()
}
