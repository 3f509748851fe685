import path from 'node:path'
import type { fitMethods, FitReport, FitRequest } from '../../src-shared/contract/fit'
import type { Handlers } from '../../src-shared/contract/method'
import type { Finding, MeasuredColumn, Stretch } from '../../src-shared/contract/measurements'
import { failure, ok, type Result } from '../../src-shared/result'
import { judgeMeasurement } from '../analysis/measurements/judge-measurement'
import { stretchesOf } from '../analysis/measurements/stretches'
import { fitModels, prepareData, rankFits, type PreparedData } from '../devices'
import { fitOnWorkers } from './fit-on-workers'
import { readAndJudge } from './measurements'
import type { ProjectHolder } from './project-holder'

/** A measurement wherever it came from. */
interface Measured {
  readonly name: string
  readonly sha256: string | null
  readonly rows: number
  readonly interval: number | null
  readonly columns: readonly MeasuredColumn[]
  readonly stretches: readonly Stretch[]
  readonly findings: readonly Finding[]
}

const standard = { starts: 8, seed: 1, confidence: 0.95 }

/** Fits of models to measurements. @param threads how many a fit may use */
export function fitService(
  holder: ProjectHolder,
  threads: () => number
): Handlers<typeof fitMethods> {
  const running = new Map<string, { isCancelled: boolean; cancel: () => void }>()
  const { options, events } = holder

  async function run(request: FitRequest): Promise<Result<FitReport>> {
    const { id, models, free, fixed = {}, ranges } = request
    const { starts, seed, confidence } = { ...standard, ...defined(request) }
    if (running.has(id)) return failure('conflict', 'failures.fit.sameId', { id })
    const job = { isCancelled: false, cancel: (): void => undefined }
    running.set(id, job)
    try {
      const measured = await measurementOf(request, () => job.isCancelled)
      if (!measured.ok) return measured
      const prepared = preparedFrom(measured.value, request)
      if (!prepared.ok) return prepared
      const { data } = prepared.value
      const usual = fitModels.filter((model) => model.kind === data.kind && model.isUsual)
      const wanted = [...new Set(models ?? usual.map((model) => model.id))]
      const done = await fitOnWorkers({
        workerFolder: options.workerFolder,
        workers: threads(),
        data,
        wishes: wanted.map((model) => ({ model, free, over: fixed, ranges })),
        starts,
        seed,
        confidence,
        onJob: (cancel) => {
          job.cancel = cancel
          if (job.isCancelled) cancel()
        },
        onProgress: (progress) => events.emit('fit.progress', { id, ...progress })
      })
      if (!done.ok) return done
      const { fits, refused } = done.value
      // Nothing came out: the first reason is the answer.
      const [first] = refused
      if (fits.length === 0 && first) return { ok: false, failure: first.failure }
      return ok({
        ...reportOf(measured.value, prepared.value),
        fittedAt: new Date().toISOString(),
        confidence,
        seed,
        results: rankFits(fits),
        refused: [...refused]
      })
    } finally {
      running.delete(id)
    }
  }

  return {
    'fit.models': () =>
      ok(
        fitModels.map(({ id, title, kind, isDevice, parameters, free }) => ({
          id,
          title,
          kind,
          isDevice,
          parameters: [...parameters],
          free: [...free]
        }))
      ),
    'fit.run': run,
    'fit.cancel': ({ id }) => {
      const job = running.get(id)
      if (!job) return failure('not-found', 'failures.fit.notRunning', { id })
      job.isCancelled = true
      job.cancel()
      return ok({})
    }
  }
}

const defined = ({ starts, seed, confidence }: FitRequest) => ({
  ...(starts === undefined ? {} : { starts }),
  ...(seed === undefined ? {} : { seed }),
  ...(confidence === undefined ? {} : { confidence })
})

async function measurementOf(
  { source }: FitRequest,
  isCancelled: () => boolean
): Promise<Result<Measured>> {
  if (source.from === 'columns') {
    const { name, columns, sha256 = null, interval = null } = source
    const rows = Math.max(...columns.map(({ values }) => values.length))
    const lines = Float64Array.from({ length: rows }, (_, row) => row + 1)
    const findings = judgeMeasurement(columns, lines)
    return ok({
      name,
      sha256,
      rows,
      interval,
      columns,
      stretches: stretchesOf(columns),
      findings
    })
  }
  const read = await readAndJudge(source.file, source.settings, { keep: mostRows, isCancelled })
  if (!read.ok) return read
  const { sha256, rows, settings, columns, stretches, findings } = read.value
  const name = path.basename(source.file)
  return ok({ name, sha256, rows, interval: settings.interval, columns, stretches, findings })
}

/** More would make a fit slow without making it better. */
const mostRows = 20_000

function preparedFrom(measured: Measured, request: FitRequest): Result<PreparedData> {
  const error = measured.findings.find(({ severity }) => severity === 'error')
  if (error) return failure('bad-input', error.key, error.details)
  const { kind, direction, group } = request
  const wishes = { kind, direction, group, interval: measured.interval }
  return prepareData(measured.columns, measured.stretches, wishes)
}

function reportOf(
  { name, sha256, rows, findings }: Measured,
  { data, stretch, stretches, used }: PreparedData
): Pick<FitReport, 'source' | 'data' | 'findings'> {
  const curve =
    data.kind === 'iv'
      ? { x: data.t, voltage: data.v, measured: data.i, unit: 'A' }
      : data.kind === 'drift'
        ? { x: data.t, voltage: new Float64Array(0), measured: data.values, unit: data.unit }
        : {
            x: Float64Array.from(data.series.flatMap(({ pulses }) => [...pulses])),
            voltage: new Float64Array(0),
            measured: Float64Array.from(data.series.flatMap(({ values }) => [...values])),
            unit: data.unit
          }
  return {
    source: { name, sha256, rows, columns: [...used] },
    data: {
      kind: data.kind,
      ...copied(curve),
      stretch: stretch.slice(),
      stretches: [...stretches]
    },
    findings: [...findings]
  }
}

/** Arrays of a reply are its own. */
const copied = (curve: {
  readonly x: Float64Array
  readonly voltage: Float64Array
  readonly measured: Float64Array
  readonly unit: string
}) => ({
  x: curve.x.slice(),
  voltage: curve.voltage.slice(),
  measured: curve.measured.slice(),
  unit: curve.unit
})
