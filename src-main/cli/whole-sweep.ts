import path from 'node:path'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import { isSweep } from '../../src-shared/experiments/sweep/sweep-base'
import { fail, ok, type Result } from '../../src-shared/result'
import { badInput } from './outcome'
import { readDocument } from './read-document'

const identity = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * A sweep with the experiment in it that it names by a file beside it; anything else as it is.
 * @param file where the document was read from
 */
export async function wholeSweep(document: Json, file: string, cwd: string): Promise<Result<Json>> {
  if (!isSweep(document) || !isJsonObject(document)) return ok(document)
  const named = document['experiment']
  if (typeof named !== 'string' || identity.test(named)) return ok(document)
  const place = path.resolve(path.dirname(path.resolve(cwd, file)), named)
  const experiment = await readDocument(place, cwd)
  if (!experiment.ok) return experiment
  if (!isJsonObject(experiment.value)) return fail(badInput('notText', { file: named }))
  return ok({ ...document, experiment: experiment.value })
}
