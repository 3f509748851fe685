import type { MethodReply } from '../../src-shared/contract'
import type { SweepDetail } from '../../src-shared/contract/sweeps'
import type { Translator } from '../../src-shared/locale'

type Results = MethodReply<'sweeps.results'>

/** What `--json` prints of a sweep: its points with parameters, seeds, runs, metrics and failures. */
export function sweepFields(
  { id, number, name, kind, state, axes, ...sweep }: SweepDetail,
  { metrics, points }: Results,
  project: string,
  t: Translator
): Readonly<Record<string, unknown>> {
  const reason = ({ key, details }: { key: string; details: Record<string, unknown> }) => ({
    key,
    message: t.dynamic(key, plain(details))
  })
  return {
    id,
    number,
    name,
    kind,
    state,
    project,
    runs: sweep.runs,
    done: sweep.done,
    failed: sweep.failed,
    skipped: sweep.skipped,
    axes: axes.map((axis) => ({ name: axis.name, unit: axis.unit, fields: axis.fields })),
    metrics,
    points: points.map((point) => ({
      point: point.point,
      parameters: Object.fromEntries(
        axes.map((axis, i) => [axis.name, { value: point.numbers[i] ?? null, unit: axis.unit }])
      ),
      ...(point.skipped
        ? { skipped: point.skipped.map(({ key, details }) => reason({ key, details })) }
        : {}),
      mean: point.mean,
      sd: point.sd,
      runs: point.runs.map((run) => ({
        seed: run.seed,
        id: run.runId,
        number: run.number,
        state: run.state,
        hash: run.hash,
        values: run.values,
        ...(run.failure ? { failure: reason(run.failure) } : {})
      }))
    }))
  }
}

const plain = (details: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(details).map(([name, value]) => [name, String(value)]))
