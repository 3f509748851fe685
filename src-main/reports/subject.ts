import type { Catalogue, DevicePreset } from '../../src-shared/catalogue'
import type { Compared } from '../../src-shared/contract/comparisons'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import { ownPreset } from '../../src-shared/experiments/presets/own-preset'
import { runId, sweepId, type RunId } from '../../src-shared/ids'
import { failure, ok, type Result } from '../../src-shared/result'
import type { ReportSubject } from '../../src-shared/reports/schema'
import type { ReportClient, SweptReport } from './report'

/** What a report is about, as the project has it. */
export interface FoundSubject {
  readonly runs: readonly RunId[]
  /** What the report is called when the user gives it no title; null where the runs say it. */
  readonly name: string | null
  readonly compared: Compared | null
  readonly swept: SweptReport | null
  readonly preset: DevicePreset | null
  /** Documents that belong to no run. */
  readonly documents: readonly Json[]
}

const nothing = { name: null, compared: null, swept: null, preset: null, documents: [] }

/** Reads what a report is about. Fails where it is no longer in the project. */
export async function findSubject(
  client: ReportClient,
  subject: ReportSubject,
  catalogue: Catalogue
): Promise<Result<FoundSubject>> {
  switch (subject.of) {
    case 'runs':
      return ok({ ...nothing, runs: subject.runs.map(runId) })
    case 'comparison':
      return ofComparison(client, subject.id)
    case 'sweep':
      return ofSweep(client, subject.id)
    case 'device':
      return ofDevice(client, subject.preset, subject.runs.map(runId), catalogue)
  }
}

async function ofComparison(client: ReportClient, id: string): Promise<Result<FoundSubject>> {
  const stored = await client.call('comparisons.get', { id })
  if (!stored.ok) return stored
  const { document } = stored.value
  const compared = await client.call('comparisons.compare', { document })
  if (!compared.ok) return compared
  const runs = compared.value.runs.map(({ run }) => run.id)
  return ok({ ...nothing, runs, name: document.name, compared: compared.value })
}

async function ofSweep(client: ReportClient, text: string): Promise<Result<FoundSubject>> {
  const id = sweepId(text)
  const detail = await client.call('sweeps.get', { id })
  if (!detail.ok) return detail
  const results = await client.call('sweeps.results', { id })
  if (!results.ok) return results
  const { document, name } = detail.value
  const experiment = isJsonObject(document) ? document['experiment'] : undefined
  return ok({
    ...nothing,
    runs: [],
    name,
    swept: { detail: detail.value, ...results.value },
    documents: experiment === undefined ? [] : [experiment]
  })
}

async function ofDevice(
  client: ReportClient,
  id: string | null,
  runs: readonly RunId[],
  catalogue: Catalogue
): Promise<Result<FoundSubject>> {
  if (id === null) return ok({ ...nothing, runs })
  const known = catalogue.presets.find((one) => one.id === id)
  if (known) return ok({ ...nothing, runs, preset: known })
  const kept = await client.call('presets.list', {})
  if (!kept.ok) return kept
  const own = kept.value.find((one) => one.id === id)
  if (!own) return failure('not-found', 'failures.preset.none', { id })
  const preset = ownPreset(own)
  return ok({ ...nothing, runs, name: own.name, preset })
}
