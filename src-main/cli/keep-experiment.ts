import type { Client } from '../../src-shared/contract/client'
import { canonicalJson } from '../../src-shared/experiments/canonical'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import type { ExperimentId } from '../../src-shared/ids'
import { ok, type Result } from '../../src-shared/result'

/**
 * The experiment of a document: the one that is in the project already, so that running a file twice
 * gives two runs of one experiment, or a new one.
 */
export async function keepExperiment(
  client: Client,
  document: Json
): Promise<Result<ExperimentId>> {
  const experiments = await client.call('experiments.list', {})
  if (!experiments.ok) return experiments
  const name = isJsonObject(document) ? document.name : undefined
  const wanted = canonicalJson(document)
  for (const { id } of experiments.value.filter((one) => one.name === name)) {
    const experiment = await client.call('experiments.get', { id })
    if (!experiment.ok) return experiment
    if (canonicalJson(experiment.value.document) === wanted) return ok(id)
  }
  const created = await client.call('experiments.create', { document })
  return created.ok ? ok(created.value.id) : created
}
