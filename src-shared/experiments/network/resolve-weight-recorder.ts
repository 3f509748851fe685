import type { RecorderDescription } from '../../catalogue'
import { nearest } from '../nearest'
import type { Path } from '../problem'
import type { Context, KnownProjection } from './resolve-network'
import { resolveParameters } from './resolve-parameters'
import type { ResolvedRecorder } from './resolved'
import type { Recorder } from './schema'

/** Reads a recorder of weights; gives one entry for each projection that it names. */
export function resolveWeightRecorder(
  recorder: Recorder,
  index: number,
  model: RecorderDescription,
  context: Context
): readonly ResolvedRecorder[] {
  const { complaints, populations } = context
  const path = ['recorders', index]
  const found = recorder.targets.flatMap((name, i) =>
    findProjections(name, [...path, 'targets', i], context)
  )
  const projections = found.flatMap((projection) => {
    const target = populations.find(({ name }) => name === projection.target)
    // Where there is no such population, the projection has its complaint already.
    return target ? [{ projection, target }] : []
  })
  if (projections.length === 0) return []
  const size = Math.min(...projections.map(({ target }) => target.size))
  const values = resolveParameters(model, recorder, path, complaints, { size })
  if (!values) return []
  return projections.map(({ projection, target }) => ({
    name: recorder.name,
    model: model.id,
    values,
    target: target.index,
    projection: { index: projection.index, name: projection.name, recorder: index }
  }))
}

/** All projections of a name; complains, with the nearest name, where there is none. */
function findProjections(
  name: string,
  path: Path,
  { projections, complaints }: Context
): readonly KnownProjection[] {
  const found = projections.filter((projection) => projection.name === name)
  if (found.length > 0) return found
  const known = [...new Set(projections.map((projection) => projection.name))]
  const suggestion = nearest(name, known)
  const details = { projection: name, known: known.join(', '), suggestion: suggestion ?? '' }
  const key =
    known.length === 0
      ? 'problems.noNamedProjection'
      : suggestion === undefined
        ? 'problems.unknownProjection'
        : 'problems.unknownProjectionNearest'
  complaints.error(path, key, details)
  return []
}
