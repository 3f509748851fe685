import type { Catalogue, DevicePreset } from '../../src-shared/catalogue'
import type { CrossbarLines } from '../../src-shared/contract/crossbars'
import type { FigureRow } from '../../src-shared/contract/curves'
import type { MappingOutcome } from '../../src-shared/contract/mappings'
import type { ReportPicture } from '../../src-shared/contract/reports'
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
import type { ReportDocument } from '../../src-shared/reports/schema'
import { ok, type Result } from '../../src-shared/result'
import { figuresOf } from './figures'
import { comparisonFigure } from './figures/comparison'
import { overlaysOf } from './figures/overlay/overlays'
import { namedApart } from './merits'
import { noteOf } from './note'
import type { Report, ReportClient, ReportRun } from './report'
import { findSubject, type FoundSubject } from './subject'

/** What of a run never changes once it has ended. */
export type DrawnRun = Omit<ReportRun, 'note'>

/** Keeps runs that have been drawn once. */
export interface DrawnRuns {
  get(key: string): DrawnRun | undefined
  set(key: string, run: DrawnRun): void
}

/** Of a comparison, so many runs are drawn one by one; all of them are in its tables. */
const mostDrawn = 8

/** Reads runs, catalogue and figures: all that a report is made of. */
export async function gather(
  client: ReportClient,
  document: ReportDocument,
  madeAt: Date,
  drawn?: DrawnRuns
): Promise<Result<Report>> {
  const t = translator(document.language)
  const catalogue = await client.call('catalogue.list', {})
  if (!catalogue.ok) return catalogue
  const found = await findSubject(client, document.subject, catalogue.value)
  if (!found.ok) return found
  const wanted = [...new Set(found.value.runs)]
  const isComparison = document.subject.of === 'comparison'
  const runs: ReportRun[] = []
  for (const [at, id] of wanted.entries()) {
    const detail = await client.call('runs.get', { id })
    if (!detail.ok) return detail
    const withFigures = !isComparison || at < mostDrawn
    const key = `${document.language} ${id} ${withFigures}`
    const known = detail.value.state === 'running' ? undefined : drawn?.get(key)
    const run: Result<DrawnRun> = known
      ? ok({ ...known, detail: detail.value })
      : await gatherRun(client, detail.value, catalogue.value, t, withFigures)
    if (!run.ok) return run
    drawn?.set(key, run.value)
    runs.push({ ...run.value, note: await noteOf(client, id) })
  }
  const { compared, swept, preset } = found.value
  const documents = [...found.value.documents, ...runs.map(({ detail }) => detail.document)]
  const whole = withOwn(catalogue.value, documents, preset)
  return ok({
    t,
    document,
    title: document.title.trim() || titleOf(found.value, runs, t),
    madeAt: madeAt.toISOString(),
    version: runs[0]?.detail.provenance.appVersion ?? (await versionOf(client)),
    runs,
    undrawn: isComparison ? Math.max(0, wanted.length - mostDrawn) : 0,
    documents,
    compared,
    swept,
    preset,
    overlays: compared ? await overlaysOf(client, compared, t) : [],
    pictures: await picturesOf(client, document),
    comparison: comparisonFigure(namedApart(runs), catalogue.value, t),
    catalogue: whole
  })
}

async function gatherRun(
  client: ReportClient,
  run: RunDetail,
  catalogue: Catalogue,
  t: Translator,
  withFigures: boolean
): Promise<Result<DrawnRun>> {
  const merits = await meritsOf(client, run)
  if (!merits.ok) return merits
  const lines = await linesOf(client, run)
  if (!lines.ok) return lines
  const mapped = await mappedOf(client, run)
  if (!mapped.ok) return mapped
  const rest = { detail: run, merits: merits.value, lines: lines.value, mapped: mapped.value }
  if (!withFigures) return ok({ ...rest, figures: [] })
  const figures = await figuresOf({ client, run, merits: merits.value, catalogue, t })
  return figures.ok ? ok({ ...rest, figures: figures.value }) : figures
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

const mappedOf = async (
  client: ReportClient,
  { id, kind, state }: RunDetail
): Promise<Result<MappingOutcome | null>> =>
  kind === 'mapping' && state === 'done' ? client.call('mappings.outcome', { id }) : ok(null)

async function versionOf(client: ReportClient): Promise<string> {
  const info = await client.call('app.info', {})
  return info.ok ? info.value.version : ''
}

/** Plots that were sent to it; one that cannot be read is said to be gone where it stood. */
async function picturesOf(
  client: ReportClient,
  { sections }: ReportDocument
): Promise<ReadonlyMap<string, ReportPicture>> {
  const pictures = new Map<string, ReportPicture>()
  for (const { picture, isOff } of sections) {
    if (picture === undefined || isOff) continue
    const found = await client.call('reports.picture', { id: picture })
    if (found.ok) pictures.set(picture, found.value)
  }
  return pictures
}

/** The catalogue with what the documents bring along. */
function withOwn(
  catalogue: Catalogue,
  documents: readonly Json[],
  preset: DevicePreset | null
): Catalogue {
  const own = [...documents.flatMap(presetsIn), ...(preset ? [preset] : [])]
  const fresh = own.filter(({ id }) => catalogue.presets.every((one) => one.id !== id))
  return withDefinitions(
    { ...catalogue, presets: [...catalogue.presets, ...fresh] },
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

function titleOf(
  { name, preset }: FoundSubject,
  runs: readonly ReportRun[],
  t: Translator
): string {
  if (preset) return t.text(preset.title)
  if (name !== null) return name
  const names = [...new Set(runs.map(({ detail }) => detail.name))]
  if (names.length === 1 && names[0]) return names[0]
  return runs.length === 0
    ? t('reports.titleOfNone')
    : t('reports.titleOfMany', { count: runs.length })
}
