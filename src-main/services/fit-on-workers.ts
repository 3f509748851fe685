import { failure, ok, type Failure, type Result } from '../../src-shared/result'
import type { FitData, JudgedFit, StartOutcome } from '../devices'
import { fitUnits, UnitJob, type FitPart, type FitPlan, type FitWish } from '../pool'

export interface FitWork {
  readonly workerFolder: string
  readonly workers: number
  readonly data: FitData
  readonly wishes: readonly FitWish[]
  readonly starts: number
  readonly seed: number
  readonly confidence: number
  /** Told how to end what is under way. */
  readonly onJob: (cancel: () => void) => void
  readonly onProgress: (progress: {
    readonly fraction: number
    readonly model: string
    readonly rmse: number | null
  }) => void
}

export interface FitsDone {
  readonly fits: readonly JudgedFit[]
  readonly refused: readonly { readonly model: string; readonly failure: Failure }[]
}

/** The first pass takes about this part of the time. */
const choosing = 0.1

/** Runs the three passes of a fit; the result does not depend on the number of workers. */
export async function fitOnWorkers(work: FitWork): Promise<Result<FitsDone>> {
  const { data, seed, starts, confidence } = work
  const refused: { model: string; failure: Failure }[] = []
  const wishes: FitWish[] = []
  const chosen = await passOf(
    work,
    { pass: 'choose', data, seed, wishes: work.wishes },
    (part, unit) => {
      const wish = work.wishes[unit]
      if (!wish || part.pass !== 'choose') return
      if (part.refused) refused.push({ model: wish.model, failure: part.refused })
      else wishes.push({ ...wish, free: part.free })
      const fraction = (choosing * (unit + 1)) / work.wishes.length
      work.onProgress({ fraction, model: wish.model, rmse: null })
    }
  )
  if (!chosen.ok) return chosen
  if (wishes.length === 0) return ok({ fits: [], refused })

  const outcomes: StartOutcome[][] = wishes.map(() => [])
  const points = pointsOf(data)
  const searched = await passOf(
    work,
    { pass: 'search', data, seed, wishes, starts },
    (part, unit) => {
      const index = Math.floor(unit / starts)
      if (part.pass !== 'search') return
      outcomes[index]?.push(part.outcome)
      const least = Math.min(...(outcomes[index] ?? []).map(({ cost }) => cost))
      const fraction = choosing + (1 - choosing) * ((unit + 1) / (wishes.length * starts))
      const rmse = Number.isFinite(least) ? Math.sqrt(least / points) : null
      work.onProgress({ fraction, model: wishes[index]?.model ?? '', rmse })
    }
  )
  if (!searched.ok) return searched

  const fits: JudgedFit[] = []
  const judged = await passOf(
    work,
    { pass: 'judge', data, seed, wishes, outcomes, confidence },
    (part, unit) => {
      const model = wishes[unit]?.model ?? ''
      if (part.pass !== 'judge') return
      if (part.fit) fits.push(part.fit)
      else refused.push({ model, failure: incalculable(model) })
    }
  )
  return judged.ok ? ok({ fits, refused }) : judged
}

const incalculable = (model: string): Failure =>
  failure('failed', 'failures.fit.incalculable', { model }).failure

const pointsOf = (data: FitData): number =>
  data.kind === 'iv'
    ? data.v.length
    : data.kind === 'drift'
      ? data.t.length
      : data.series.reduce((sum, { values }) => sum + values.length, 0)

async function passOf(
  { workerFolder, workers, onJob }: FitWork,
  plan: FitPlan,
  take: (part: FitPart, unit: number) => void
): Promise<Result<null>> {
  const job = new UnitJob<FitPart>(workerFolder, {
    worker: 'fit',
    plan,
    units: fitUnits(plan),
    workers,
    bytesOf: () => 1000,
    take: async (part, unit) => {
      take(part, unit)
      return true
    }
  })
  onJob(() => job.cancel())
  const { outcome, failure: broken } = await job.ended
  if (outcome === 'done') return ok(null)
  if (outcome === 'cancelled') return failure('cancelled', 'failures.fit.cancelled')
  if (broken?.kind === 'unit') return { ok: false, failure: broken.reason }
  const reason = broken?.kind === 'crashed' ? broken.reason : (broken?.kind ?? '')
  return failure('failed', 'failures.fit.crashed', { reason })
}
