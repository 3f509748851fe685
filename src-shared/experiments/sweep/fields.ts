import type { Catalogue, ModelDescription, ParameterDescription } from '../../catalogue'
import { formatQuantity, parseQuantity } from '../../units'
import { isJsonArray, isJsonObject, type Json } from '../json'
import type { Path } from '../problem'
import { fieldText } from './field-path'

/** A number of a document that a sweep can change. */
export interface SweepField {
  /** As an axis names it. */
  readonly field: string
  readonly path: Path
  /** As the document or the model says it now, "20 mV". */
  readonly value: string
  /** Empty for bare numbers. */
  readonly unit: string
  /** The document leaves it to the model. */
  readonly isDefault: boolean
}

/** Texts that may look like numbers but are none, and what is no part of the experiment. */
const notFields: ReadonlySet<string> = new Set([
  ...['format', 'version', 'kind', 'name', 'description', 'expect', 'sources', 'layout', 'model'],
  ...['preset', 'source', 'target', 'targets', 'receptor', 'seed', 'definitions', 'unit'],
  ...['measurements', 'presets']
])
/** Longer lists of numbers are data, not fields. */
const longList = 32
const mostFields = 20_000

/** Every number that a document has or that its models give it, in the order of the document. */
export function sweepFields(document: Json, catalogue: Catalogue): readonly SweepField[] {
  const found: SweepField[] = []
  const add = (path: Path, value: string, unit: string, isDefault: boolean): void => {
    if (found.length < mostFields) {
      found.push({ field: fieldText(document, path), path, value, unit, isDefault })
    }
  }
  const walk = (value: Json, path: Path, topic: string): void => {
    if (typeof value === 'number') return add(path, String(value), '', false)
    if (typeof value === 'string') {
      const unit = unitOfText(value)
      return unit === null ? undefined : add(path, value, unit, false)
    }
    if (isJsonArray(value)) {
      if (value.length > longList && !isJsonObject(value[0])) return
      return value.forEach((item, i) => walk(item, [...path, i], topic))
    }
    if (!isJsonObject(value)) return
    for (const [key, inner] of Object.entries(value)) {
      if (!notFields.has(key)) walk(inner, [...path, key], key === 'parameters' ? topic : key)
    }
    if (path.length === 0 && value['kind'] === 'network') addSimulation(value, add)
    addDefaults(value, path, topic, { catalogue, document }, add)
  }
  walk(document, [], '')
  return found
}

type Add = (path: Path, value: string, unit: string, isDefault: boolean) => void

function addSimulation(document: { readonly [key: string]: Json }, add: Add): void {
  const simulation = document['simulation']
  if (!isJsonObject(simulation)) return
  if (simulation['warmup'] === undefined) add(['simulation', 'warmup'], '0 ms', 'ms', true)
  if (simulation['timeStep'] === undefined) add(['simulation', 'timeStep'], '0.1 ms', 'ms', true)
}

function addDefaults(
  item: { readonly [key: string]: Json },
  path: Path,
  topic: string,
  { catalogue, document }: { readonly catalogue: Catalogue; readonly document: Json },
  add: Add
): void {
  if (topic === 'populations') addDefined(item, path, document, add)
  const preset = presetOf(item['preset'], catalogue, document)
  const model = modelOf(item['model'] ?? preset?.model, topic, catalogue)
  if (!model) return
  const given = isJsonObject(item['parameters']) ? item['parameters'] : {}
  for (const [name, about] of Object.entries(model.parameters)) {
    if (Object.hasOwn(given, name)) continue
    const own = preset?.values[name]?.value
    const text = defaultText(about, typeof own === 'number' ? own : undefined)
    if (text !== null) add([...path, 'parameters', name], text.value, text.unit, true)
  }
}

/** The parameters of a neuron model that the document defines itself. */
function addDefined(
  item: { readonly [key: string]: Json },
  path: Path,
  document: Json,
  add: Add
): void {
  const all = isJsonObject(document) ? document['definitions'] : undefined
  const own = isJsonArray(all)
    ? all.find((one) => isJsonObject(one) && one['id'] === item['model'])
    : undefined
  const defined = isJsonObject(own) ? own['parameters'] : undefined
  if (!isJsonObject(defined)) return
  const given = isJsonObject(item['parameters']) ? item['parameters'] : {}
  for (const [name, value] of Object.entries(defined)) {
    const unit = typeof value === 'string' ? unitOfText(value) : ''
    const isNumber = typeof value === 'number' || typeof value === 'string'
    if (!isNumber || unit === null || Object.hasOwn(given, name)) continue
    add([...path, 'parameters', name], String(value), unit, true)
  }
}

interface FoundPreset {
  readonly model: string
  readonly values: Readonly<Record<string, { readonly value: unknown }>>
}

/** A preset of the catalogue, or one that the document brings along. */
function presetOf(
  id: Json | undefined,
  catalogue: Catalogue,
  document: Json
): FoundPreset | undefined {
  const known = catalogue.presets.find((one) => one.id === id)
  if (known || id === undefined) return known
  const all = isJsonObject(document) ? document['presets'] : undefined
  const own = isJsonArray(all)
    ? all.find((one) => isJsonObject(one) && one['id'] === id)
    : undefined
  if (!isJsonObject(own) || typeof own['model'] !== 'string') return undefined
  const values = isJsonObject(own['values']) ? Object.entries(own['values']) : []
  return {
    model: own['model'],
    values: Object.fromEntries(
      values.map(([name, one]) => [name, { value: isJsonObject(one) ? one['value'] : one }])
    )
  }
}

type Described = Pick<ModelDescription, 'id' | 'parameters'>

/** The members of documents under which models stand, and where the catalogue has them. */
const topics: Readonly<Record<string, (catalogue: Catalogue) => readonly Described[]>> = {
  populations: ({ neurons }) => neurons,
  stimuli: ({ stimuli }) => stimuli,
  connector: ({ connectors }) => connectors,
  synapse: ({ synapses }) => synapses,
  recorders: ({ recorders }) => recorders,
  positions: ({ arrangements }) => arrangements,
  devices: ({ devices }) => devices,
  device: ({ devices }) => devices,
  nonidealities: ({ nonidealities }) => nonidealities,
  protocols: ({ protocols }) => protocols
}

const modelOf = (
  id: Json | undefined,
  topic: string,
  catalogue: Catalogue
): Described | undefined => topics[topic]?.(catalogue).find((one) => one.id === id)

function defaultText(
  about: ParameterDescription,
  own: number | undefined
): { value: string; unit: string } | null {
  if (about.kind === 'quantity') {
    const unit = about.unit === '1' ? '' : about.unit
    return { value: formatQuantity(own ?? about.default, about.unit), unit }
  }
  if (about.kind !== 'number' && about.kind !== 'integer') return null
  const value = own ?? about.default
  return value === undefined ? null : { value: String(value), unit: '' }
}

/** Unit of a quantity's text; null where the text is no quantity. */
export function unitOfText(text: string): string | null {
  const read = parseQuantity(text, '1')
  if (!read.ok) return null
  return read.value.unit.symbol === '1' ? '' : read.value.unit.symbol
}
