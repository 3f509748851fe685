import type { RunDetail } from '../../src-shared/contract/runs'
import {
  definitionSchema,
  withDefinitions,
  type Definition
} from '../../src-shared/experiments/network/equations'
import { isJsonArray, isJsonObject, type Json } from '../../src-shared/experiments/json'
import { translator, type Translator } from '../../src-shared/locale'
import { ok, type Result } from '../../src-shared/result'
import { figuresOf } from './figures'
import type { Report, ReportClient, ReportRequest, ReportRun } from './report'

/** Reads runs, catalogue and figures: all that a report is made of. */
export async function gather(
  client: ReportClient,
  request: ReportRequest,
  madeAt: Date
): Promise<Result<Report>> {
  const t = translator(request.language)
  const catalogue = await client.call('catalogue.list', {})
  if (!catalogue.ok) return catalogue
  const runs: ReportRun[] = []
  for (const id of new Set(request.runs)) {
    const detail = await client.call('runs.get', { id })
    if (!detail.ok) return detail
    const figures = await figuresOf(client, detail.value, t)
    if (!figures.ok) return figures
    runs.push({ detail: detail.value, figures: figures.value })
  }
  return ok({
    t,
    title:
      request.title?.trim() ||
      titleOf(
        runs.map(({ detail }) => detail),
        t
      ),
    summary: request.summary ?? '',
    madeAt: madeAt.toISOString(),
    runs,
    catalogue: withDefinitions(
      catalogue.value,
      runs.flatMap(({ detail }) => definitionsIn(detail.document))
    )
  })
}

/** Neuron models that a run's document brings along; of several with one id the first counts. */
function definitionsIn(document: Json): readonly Definition[] {
  const given = isJsonObject(document) ? document['definitions'] : undefined
  if (!isJsonArray(given)) return []
  return given.flatMap((one) => definitionSchema.safeParse(one).data ?? [])
}

function titleOf(runs: readonly RunDetail[], t: Translator): string {
  const names = [...new Set(runs.map((run) => run.name))]
  return names.length === 1 && names[0]
    ? names[0]
    : t('reports.titleOfMany', { count: runs.length })
}
