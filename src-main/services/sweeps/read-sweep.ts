import type { Catalogue } from '../../../src-shared/catalogue'
import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import type { Problem } from '../../../src-shared/experiments/problem'
import { readDocument } from '../../../src-shared/experiments/read-document'
import { sweepFields } from '../../../src-shared/experiments/sweep/fields'
import {
  resolveSweep,
  type ResolvedSweep
} from '../../../src-shared/experiments/sweep/resolve-sweep'
import { sweepSchema, type SweepDocument } from '../../../src-shared/experiments/sweep/schema'
import { experimentId, type ExperimentId } from '../../../src-shared/ids'
import { fail, ok, type Result } from '../../../src-shared/result'
import type { Store } from '../../store'
import { selfContained } from '../kept-presets'

/** A sweep that has been worked out. */
export interface ReadSweep {
  readonly document: SweepDocument
  readonly plan: ResolvedSweep
  /** The experiment, with everything that it needs. */
  readonly base: Json
  readonly name: string
  readonly kind: string
  /** The experiment of the project that it is; null where it is part of the sweep. */
  readonly experiment: ExperimentId | null
}

const identity = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const error = (path: Problem['path'], key: string, details: Problem['details'] = {}): Problem => ({
  severity: 'error',
  path,
  key: key.includes('.') ? key : `sweeps.problems.${key}`,
  details
})

/** Reads a sweep's document, finds its experiment, and works out its points. */
export async function readSweep(
  document: Json,
  store: Store,
  catalogue: Catalogue
): Promise<Result<ReadSweep, readonly Problem[]>> {
  const read = readDocument(document)
  if (!read.ok)
    return read.problems.length > 0 ? fail(read.problems) : fail([error([], 'notASweep')])
  if (read.kind !== 'sweep') return fail([error(['kind'], 'notASweep')])
  const sweep = sweepSchema.parse(read.document)
  const found = await baseOf(sweep.experiment, store)
  if (!found.ok) return fail([found.failure])
  const { base, experiment } = found.value
  const structure = readDocument(base)
  if (!structure.ok) {
    return fail(structure.problems.map((one) => ({ ...one, path: ['experiment', ...one.path] })))
  }
  if (structure.kind === 'sweep') return fail([error(['experiment'], 'sweepOfSweep')])
  const plan = resolveSweep(sweep, { base, known: sweepFields(base, catalogue) })
  if (!plan.ok) return plan
  const name = isJsonObject(base) ? String(base['name'] ?? '') : ''
  return ok({ document: sweep, plan: plan.value, base, name, kind: structure.kind, experiment })
}

async function baseOf(
  given: SweepDocument['experiment'],
  store: Store
): Promise<Result<{ readonly base: Json; readonly experiment: ExperimentId | null }, Problem>> {
  if (typeof given !== 'string') {
    const { document } = await selfContained(given, store)
    return ok({ base: document, experiment: null })
  }
  const missing = fail(error(['experiment'], 'experimentMissing', { experiment: given }))
  if (!identity.test(given)) return missing
  const id = experimentId(given)
  const stored = await store.experiments.document(id)
  if (!stored.ok) return missing
  const { document } = await selfContained(stored.value, store)
  return ok({ base: document, experiment: id })
}
