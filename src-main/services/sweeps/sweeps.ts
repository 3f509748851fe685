import type { MethodReply } from '../../../src-shared/contract'
import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import { formatPath, type Problem } from '../../../src-shared/experiments/problem'
import { experimentId, type ExperimentId, type SweepId } from '../../../src-shared/ids'
import { translator } from '../../../src-shared/locale'
import { failure, ok, type Result } from '../../../src-shared/result'
import type { NewSweep, Store, SweepRunRow } from '../../store'
import { selfContained } from '../kept-presets'
import type { ProjectHolder } from '../project-holder'
import type { RunParts } from '../runs'
import { checkPoints, type CheckedPoints } from './check-points'
import { readSweep, type ReadSweep } from './read-sweep'
import { isToDo, SweepDriver } from './sweep-driver'

/** Bad points that are named one by one. */
const namedBad = 100

/** The sweeps of the open project: those under way have a driver. */
export class Sweeps {
  readonly #drivers = new Map<SweepId, SweepDriver>()
  /** Plans whose points are being checked. */
  readonly #checking = new Set<ExperimentId>()

  constructor(readonly parts: RunParts) {}

  /** Checks all points of a plan, keeps it as a sweep and begins with it. */
  async start(
    id: ExperimentId,
    skipBad: boolean,
    priority: number
  ): Promise<Result<MethodReply<'sweeps.start'>>> {
    const { holder, catalogue } = this.parts
    const { store } = holder
    if (this.#checking.has(id)) return failure('conflict', 'failures.sweep.alreadyChecking')
    const document = await store.experiments.document(id)
    if (!document.ok) return document
    const read = await readSweep(document.value, store, catalogue)
    if (!read.ok) return invalidSweep(read.failure, holder)
    const checked = await this.#check(id, read.value)
    if (!checked) return failure('cancelled', 'failures.sweep.checkStopped')
    const { bad } = checked
    const isBlocked = bad.length > 0 && !skipBad
    if (isBlocked || bad.length === read.value.plan.points) {
      return ok({ sweep: null, badCount: bad.length, bad: bad.slice(0, namedBad) })
    }
    const created = await store.sweeps.create(newSweep(id, read.value, checked, priority))
    if (!created.ok) return created
    const { number, id: sweep } = created.value
    const driven = await this.#drive(sweep)
    if (!driven.ok) return driven
    return ok({ sweep: { id: sweep, number }, badCount: bad.length, bad: bad.slice(0, namedBad) })
  }

  async #check(id: ExperimentId, { plan }: ReadSweep): Promise<CheckedPoints | null> {
    const { events } = this.parts.holder
    this.#checking.add(id)
    const points = Array.from({ length: plan.points }, (_, i) => i)
    try {
      return await checkPoints(this.parts, plan, points, (done) => {
        events.emit('sweeps.checking', { id, done, total: plan.points })
        return this.#checking.has(id)
      })
    } finally {
      this.#checking.delete(id)
    }
  }

  stopChecking(id: ExperimentId): void {
    this.#checking.delete(id)
  }

  async #drive(id: SweepId): Promise<Result<null>> {
    const made = await this.#driver(id)
    if (!made.ok) return made
    const begun = await made.value.run()
    if (!begun.ok) this.#drivers.delete(id)
    return begun
  }

  /** The driver of a sweep; a new one where it is not under way. */
  async #driver(id: SweepId): Promise<Result<SweepDriver>> {
    const known = this.#drivers.get(id)
    if (known) return ok(known)
    const { holder, catalogue } = this.parts
    const { store } = holder
    const summary = await store.sweeps.get(id)
    if (!summary.ok) return summary
    const document = await store.sweeps.document(id)
    if (!document.ok) return document
    const read = await readSweep(document.value, store, catalogue)
    if (!read.ok) return invalidSweep(read.failure, holder)
    const points = await store.sweeps.points(id)
    if (!points.ok) return points
    const runs = await store.sweeps.runs(id)
    if (!runs.ok) return runs
    const experiment = await experimentOf(store, summary.value.experimentId)
    const driver = new SweepDriver(
      this.parts,
      store,
      {
        id,
        priority: summary.value.priority,
        experiment,
        documentAt: read.value.plan.documentAt,
        points: points.value,
        runs: runs.value
      },
      () => this.#drivers.delete(id)
    )
    this.#drivers.set(id, driver)
    return ok(driver)
  }

  async pause(id: SweepId): Promise<Result<null>> {
    const driver = this.#drivers.get(id)
    return driver?.state === 'running' ? driver.pause() : notRunning()
  }

  async resume(id: SweepId): Promise<Result<null>> {
    const summary = await this.parts.holder.store.sweeps.get(id)
    if (!summary.ok) return summary
    const { state } = summary.value
    if (state === 'running' || state === 'done')
      return failure('conflict', 'failures.sweep.notPaused')
    return this.#drive(id)
  }

  async cancel(id: SweepId): Promise<Result<null>> {
    const summary = await this.parts.holder.store.sweeps.get(id)
    if (!summary.ok) return summary
    const { state } = summary.value
    if (state === 'done' || state === 'cancelled') return notRunning()
    const driver = this.#drivers.get(id)
    if (driver) return driver.cancel()
    const kept = await this.parts.holder.store.sweeps.setState(id, 'cancelled')
    if (kept.ok) this.#changed(id)
    return kept
  }

  /** Runs failed runs again: of all points, or of one. */
  async retry(id: SweepId, point: number | undefined): Promise<Result<{ runs: number }>> {
    const runs = await this.parts.holder.store.sweeps.runs(id)
    if (!runs.ok) return runs
    const isMeant = (row: SweepRunRow): boolean =>
      row.state === 'failed' && (point === undefined || row.point === point)
    const failed = runs.value.filter(isMeant)
    // Of a sweep that stands still, runs that were cancelled or taken away are made up for, too.
    const others = this.#drivers.has(id) ? [] : runs.value.filter(isToDo)
    const count = failed.length + others.length
    if (count === 0) return failure('conflict', 'failures.sweep.nothingFailed')
    const driver = await this.#driver(id)
    if (!driver.ok) return driver
    const begun = await driver.value.retry(failed)
    if (!begun.ok) this.#drivers.delete(id)
    return begun.ok ? ok({ runs: count }) : begun
  }

  async prioritise(id: SweepId, priority: number): Promise<Result<null>> {
    const kept = await this.parts.holder.store.sweeps.setPriority(id, priority)
    if (!kept.ok) return kept
    this.#drivers.get(id)?.prioritise(priority)
    this.#changed(id)
    return kept
  }

  async remove(id: SweepId): Promise<Result<null>> {
    if (this.#drivers.has(id)) return failure('conflict', 'failures.sweep.stillRunning')
    const removed = await this.parts.holder.store.sweeps.remove(id)
    if (removed.ok) this.#changed(id)
    return removed
  }

  #changed(id: SweepId): void {
    this.parts.holder.events.emit('sweeps.changed', { id })
  }

  /** Before the project is left: sweeps stand still, and can go on another time. */
  async leave(): Promise<void> {
    this.#checking.clear()
    for (const driver of this.#drivers.values()) await driver.leave()
    this.#drivers.clear()
  }
}

const notRunning = () => failure('conflict', 'failures.sweep.notRunning')

/** Says of a sweep that cannot be used what is wrong first. */
export function invalidSweep(problems: readonly Problem[], { user }: ProjectHolder): Result<never> {
  const [first] = problems
  const t = translator(user.get().language)
  return failure('bad-input', 'failures.sweep.invalid', {
    count: problems.length,
    path: formatPath(first?.path ?? []),
    reason: first ? t.dynamic(first.key, first.details) : ''
  })
}

function newSweep(
  id: ExperimentId,
  { document, plan, base, kind }: ReadSweep,
  { sizes, bad }: CheckedPoints,
  priority: number
): NewSweep {
  const problems = new Map(bad.map((one) => [one.point, one.problems]))
  const points = Array.from({ length: plan.points }, (_, point) => point)
  return {
    experiment: id,
    name: document.name,
    kind,
    document: withBase(document, base),
    priority,
    points: points.map((point) => ({
      point,
      numbers: plan.valuesAt(point).map(({ number }) => number),
      seconds: sizes[point]?.seconds ?? null,
      bytes: sizes[point]?.bytes ?? 0,
      isAlone: sizes[point]?.isAlone === true,
      problems: problems.get(point) ?? null
    })),
    runs: points
      .filter((point) => !problems.has(point))
      .flatMap((point) =>
        Array.from({ length: plan.repeats }, (_, repeat) => ({
          point,
          repeat,
          seed: plan.seedAt(point, repeat)
        }))
      )
  }
}

/** The document with its experiment in it, as plain JSON: members that are undefined are left out. */
const withBase = (document: object, base: Json): Json =>
  JSON.parse(JSON.stringify({ ...document, experiment: base }))

/** A sweep that says by itself what it means: its experiment, and what that needs, are part of it. */
export async function portableSweep(document: Json, store: Store): Promise<Json> {
  if (!isJsonObject(document)) return document
  const given = document['experiment']
  const stored =
    typeof given === 'string' ? await store.experiments.document(experimentId(given)) : null
  const base = stored?.ok ? stored.value : given
  if (!isJsonObject(base)) return document
  return withBase(document, (await selfContained(base, store)).document)
}

/** Runs belong to the experiment that the plan names, or else to the plan. */
async function experimentOf(store: Store, plan: ExperimentId | null): Promise<ExperimentId | null> {
  if (plan === null) return null
  const document = await store.experiments.document(plan)
  const named = document.ok && isJsonObject(document.value) ? document.value['experiment'] : null
  return typeof named === 'string' ? experimentId(named) : plan
}
