import type { Catalogue, DevicePreset } from '../../src-shared/catalogue'
import type { CrossbarLines } from '../../src-shared/contract/crossbars'
import type { FigureRow } from '../../src-shared/contract/curves'
import type { RunDetail } from '../../src-shared/contract/runs'
import {
  definitionSchema,
  withDefinitions,
  type Definition
} from '../../src-shared/experiments/network/equations'
import { ownPreset } from '../../src-shared/experiments/presets/own-preset'
import { documentPresetSchema } from '../../src-shared/experiments/presets/schema'
import { isJsonArray, isJsonObject, type Json } from '../../src-shared/experiments/json'
import { translator, type Translator } from '../../src-shared/locale'
import { ok, type Result } from '../../src-shared/result'
import { figuresOf } from './figures'
import { comparisonFigure } from './figures/comparison'
import { namedApart } from './merits'
import { noteOf } from './note'
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
    const run = await gatherRun(client, detail.value, catalogue.value, t)
    if (!run.ok) return run
    runs.push(run.value)
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
    comparison: comparisonFigure(namedApart(runs), catalogue.value, t),
    catalogue: withOwn(catalogue.value, runs)
  })
}

async function gatherRun(
  client: ReportClient,
  run: RunDetail,
  catalogue: Catalogue,
  t: Translator
): Promise<Result<ReportRun>> {
  const merits = await meritsOf(client, run)
  if (!merits.ok) return merits
  const lines = await linesOf(client, run)
  if (!lines.ok) return lines
  const figures = await figuresOf({ client, run, merits: merits.value, catalogue, t })
  return figures.ok
    ? ok({
        detail: run,
        note: await noteOf(client, run.id),
        figures: figures.value,
        merits: merits.value,
        lines: lines.value
      })
    : figures
}

const meritsOf = async (
  client: ReportClient,
  { id, kind }: RunDetail
): Promise<Result<readonly FigureRow[]>> =>
  kind === 'characterisation' ? client.call('curves.figures', { id }) : ok([])

const linesOf = async (
  client: ReportClient,
  { id, curves }: RunDetail
): Promise<Result<CrossbarLines | null>> =>
  curves.some(({ protocol, curves: count }) => protocol === 'bit-lines' && count > 0)
    ? client.call('crossbars.lines', { id })
    : ok(null)

/** The catalogue with what the runs' documents bring along. */
function withOwn(catalogue: Catalogue, runs: readonly ReportRun[]): Catalogue {
  const documents = runs.map(({ detail }) => detail.document)
  return withDefinitions(
    { ...catalogue, presets: [...catalogue.presets, ...documents.flatMap(presetsIn)] },
    documents.flatMap(definitionsIn)
  )
}

/** Presets that a run's document brings along. */
function presetsIn(document: Json): readonly DevicePreset[] {
  const given = isJsonObject(document) ? document['presets'] : undefined
  if (!isJsonArray(given)) return []
  return given.flatMap((one) => {
    const preset = documentPresetSchema.safeParse(one).data
    return preset ? [ownPreset(preset)] : []
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
