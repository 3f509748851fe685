import type { Catalogue } from '../../src-shared/catalogue'
import type { curveMethods, CurveSet } from '../../src-shared/contract/curves'
import type { Handlers } from '../../src-shared/contract/method'
import type { RunDetail } from '../../src-shared/contract/runs'
import type { RunId } from '../../src-shared/ids'
import { isJsonArray, isJsonObject, type Json } from '../../src-shared/experiments/json'
import { failure, ok, type Result } from '../../src-shared/result'
import { curveOf, curveTable, type CurveTable } from '../analysis/curves/curve-table'
import { previewDrive } from '../devices'
import type { ViewPool } from '../pool'
import { checkCharacterisation } from './characterisation/prepare'
import { selfContained } from './kept-presets'
import { figureRows } from './characterisation/figure-rows'
import type { ProjectHolder } from './project-holder'

/** Looking at curves of measured devices. */
export function curveService(
  holder: ProjectHolder,
  catalogue: Catalogue,
  views: ViewPool
): Handlers<typeof curveMethods> {
  const load = async (set: CurveSet, from?: number, to?: number): Promise<Result<CurveTable>> => {
    const chunks = await holder.store.curves.read(set.id, from, to)
    return chunks.ok ? ok(curveTable(set.columns, chunks.value)) : chunks
  }

  return {
    'curves.drive': async ({ document, device, protocol }) => {
      const alone = onlyPair(document, device, protocol)
      if (alone === null) return ok(null)
      const { document: whole } = await selfContained(alone, holder.store)
      const { plan } = checkCharacterisation(whole, catalogue)
      return ok(plan ? previewDrive(plan) : null)
    },
    'curves.view': async ({ id, set, view: request }) => {
      const { store } = holder
      const info = await setOf(holder, id, set)
      if (!info.ok) return info
      // A set of a running run grows: its count is part of its name.
      const key = [store.file, id, 'curves', set, info.value.curves].join(' ')
      const view = await views.curveView(key, request, () => load(info.value))
      if (!view.ok) return view
      return view.value === null
        ? failure('bad-input', 'failures.run.noSuchView', { view: request.kind })
        : ok(view.value)
    },
    'curves.figures': async ({ id }) => {
      const run = await holder.store.runs.get(id)
      return run.ok ? figuresOf(run.value, holder, catalogue, load) : run
    },
    'curves.read': async ({ id, set, fromDevice = 0, toDevice = Number.MAX_SAFE_INTEGER }) => {
      const info = await setOf(holder, id, set)
      if (!info.ok) return info
      const loaded = await load(info.value, fromDevice, toDevice)
      if (!loaded.ok) return loaded
      const { devices, repeats, columns } = loaded.value
      const wanted = Array.from(devices.keys()).filter((curve) => {
        const device = devices[curve] ?? 0
        return device >= fromDevice && device < toDevice
      })
      return ok({
        columns: info.value.columns,
        curves: wanted.map((curve) => ({
          device: devices[curve] ?? 0,
          repeat: repeats[curve] ?? 0,
          columns: columns.map((_, i) => curveOf(loaded.value, i, curve).slice())
        }))
      })
    }
  }
}

/** A document with one device and one protocol alone, so that what is wrong elsewhere does not matter. */
function onlyPair(document: Json, device: number, protocol: number): Json | null {
  if (!isJsonObject(document)) return null
  const { devices, protocols, limits: _l, measurements: _m, population: _p, ...rest } = document
  if (!isJsonArray(devices) || !isJsonArray(protocols)) return null
  const [one, way] = [devices[device], protocols[protocol]]
  return one === undefined || way === undefined
    ? null
    : { ...rest, devices: [one], protocols: [way] }
}

/** A set of curves, if it is one of this run. */
async function setOf(holder: ProjectHolder, id: RunId, set: number): Promise<Result<CurveSet>> {
  const run = await holder.store.runs.get(id)
  if (!run.ok) return run
  const found = run.value.curves.find((one) => one.id === set)
  return found ? ok(found) : failure('not-found', 'failures.store.noRecording', { id: set })
}

/** The table of figures, from what was kept of each device. */
async function figuresOf(
  run: RunDetail,
  holder: ProjectHolder,
  catalogue: Catalogue,
  load: (set: CurveSet) => Promise<Result<CurveTable>>
) {
  const { document } = await selfContained(run.document, holder.store)
  const { plan } = checkCharacterisation(document, catalogue)
  if (!plan) return ok([])
  const tables = new Map<string, Float64Array[]>()
  for (const set of run.curves.filter(({ content }) => content === 'figures')) {
    const table = await load(set)
    if (!table.ok) return table
    const { devices, values } = table.value
    tables.set(
      JSON.stringify([set.device, set.protocol]),
      Array.from(devices, (_, n) => Float64Array.from(values, (column) => column[n] ?? NaN))
    )
  }
  const names = (device: number, protocol: number): string =>
    JSON.stringify([plan.devices[device]?.name, plan.protocols[protocol]?.name])
  return ok(
    figureRows(plan, catalogue, (device, protocol) => tables.get(names(device, protocol)) ?? [])
  )
}
