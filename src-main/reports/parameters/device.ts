import type {
  DeviceDescription,
  DevicePreset,
  ParameterDescription,
  Trust
} from '../../../src-shared/catalogue'
import type { CharacterisedDevice } from '../../../src-shared/experiments/characterisation/schema'
import type { Json } from '../../../src-shared/experiments/json'
import { cite } from '../labels'
import { html, type Content, type Markup } from '../markup'
import { siText } from '../svg/si-axis'
import { table } from '../table'
import { trustMark } from '../trust'
import type { ParameterContext } from './network'
import { parameterLabel, parameterLine } from './parameter-rows'
import { defaultOf, parameterText } from './value-text'

/** Where a parameter's value of a device comes from: the document itself, or somebody with a trust mark. */
export interface ParameterOrigin {
  readonly name: string
  /** As the document has it, or a number in the parameter's unit. */
  readonly value: Json | undefined
  readonly trust: Trust | 'document'
  readonly source: string
}

type Device = Pick<
  CharacterisedDevice,
  'model' | 'preset' | 'parameters' | 'spread' | 'nonidealities'
>

/** The model and the preset of a document's device, as the catalogue has them. */
export function kindOfDevice(
  { model, preset }: Device,
  { catalogue }: Pick<ParameterContext, 'catalogue'>
): { readonly model: DeviceDescription | undefined; readonly preset: DevicePreset | undefined } {
  const named = catalogue.presets.find(({ id }) => id === preset)
  const id = named?.model ?? model
  return { model: catalogue.devices.find((one) => one.id === id), preset: named }
}

/** Every parameter of a device with the value that it is calculated with. */
export function originsOf(
  device: Device,
  context: Pick<ParameterContext, 'catalogue'>
): readonly ParameterOrigin[] {
  const { model, preset } = kindOfDevice(device, context)
  return Object.entries(model?.parameters ?? {}).map(([name, description]) => {
    const given = device.parameters?.[name]
    if (given !== undefined) return { name, value: given, trust: 'document', source: '' }
    const known = preset?.values[name]
    if (known) {
      const value = known.value === null ? standard(description) : plain(known.value)
      return { name, value, trust: known.trust, source: known.source }
    }
    const { trust = 'chosen', source = '' } = description
    return { name, value: standard(description), trust, source }
  })
}

/** Quantities as bare numbers in the parameter's unit. */
const standard = (description: ParameterDescription): Json | undefined =>
  description.kind === 'quantity' ? description.default : defaultOf(description)

const plain = (value: string | number | boolean | readonly number[]): Json =>
  typeof value === 'object' ? [...value] : value

/** What a device is: model or preset, every parameter with its trust mark, spread, non-idealities. */
export function deviceTable(
  device: Device,
  context: ParameterContext,
  path: readonly (string | number)[]
): Markup {
  const { t, catalogue, differs } = context
  const { model, preset } = kindOfDevice(device, context)
  const rows = originsOf(device, context).map(({ name, value, trust, source }) => {
    const text = originText(value, model?.parameters[name], t)
    const shown = differs([...path, 'parameters', name])
      ? html`<mark>${text}</mark>`
      : trust === 'document'
        ? text
        : html`<span class="default">${text}</span>`
    return [
      parameterLabel(model, name, t),
      shown,
      trust === 'document' ? t('reports.trust.document') : trustMark(trust, t),
      sourceOf(source)
    ]
  })
  const publications = published(preset, context)
  return html`${table(
    [
      { head: t('reports.parameters.parameter'), isWide: true },
      { head: t('reports.parameters.value') },
      { head: t('reports.trust.trust') },
      { head: t('reports.trust.source') }
    ],
    rows
  )}
  ${publications} ${spreadOf(device, model, context)}
  ${(device.nonidealities ?? []).map((one) => {
    const known = catalogue.nonidealities.find(({ id }) => id === one.model)
    const scale = one.scale === undefined || one.scale === 1 ? '' : ` × ${one.scale}`
    return html`<p class="remark">
      ${t('reports.parameters.nonideality')}: ${known ? t.text(known.title) : one.model}${scale}
      <small>${parameterLine(known, one.parameters ?? {}, t)}</small>
    </p>`
  })}`
}

/** What a device is called: its preset with the model behind it, or the model. */
export function deviceTitle(device: Device, context: ParameterContext): Content {
  const { t } = context
  const { model, preset } = kindOfDevice(device, context)
  const name = model ? t.text(model.title) : (device.model ?? device.preset)
  return preset ? `${t.text(preset.title)} (${t('reports.parameters.model')}: ${name})` : name
}

/** Numbers of models are in SI units, and read better with prefixes. */
function originText(
  value: Json | undefined,
  description: ParameterDescription | undefined,
  t: ParameterContext['t']
): string {
  if (description?.kind === 'quantity' && typeof value === 'number')
    return siText(value, description.unit)
  return parameterText(value, description, t)
}

const sourceOf = (source: string): Content => (source === '' ? null : cite(source))

/** Figures of the technology as published, with their trust marks. */
function published(preset: DevicePreset | undefined, { t }: ParameterContext): Content {
  if (!preset?.published || preset.published.length === 0) return null
  const known = preset.published.filter(({ value }) => value !== null)
  const unknown = preset.published.filter(({ value }) => value === null)
  return html`<h4>${t('devices.published.title')}</h4>
    ${
      known.length > 0 &&
      table(
        [
          { head: t('reports.merits.figure'), isWide: true },
          { head: t('reports.parameters.value') },
          { head: t('reports.trust.trust') },
          { head: t('reports.trust.source') }
        ],
        known.map(({ label, value, unit, trust, source }) => [
          t.text(label),
          `${value ?? ''}${unit === '1' ? '' : ` ${unit}`}`,
          trustMark(trust, t),
          sourceOf(source)
        ])
      )
    }
    ${
      unknown.length > 0 &&
      html`<p class="remark">
        ${t('devices.published.none')}: ${unknown.map(({ label }) => t.text(label)).join(', ')}.
      </p>`
    }`
}

function spreadOf(
  { spread }: Device,
  model: DeviceDescription | undefined,
  { t }: ParameterContext
): Content {
  if (spread === undefined) return null
  const words =
    spread === 'default'
      ? t('reports.parameters.spreadDefault')
      : parameterLine(
          model ? { ...model, parameters: onlySpread(model, spread) } : undefined,
          spread,
          t
        )
  return html`<p class="remark">${t('reports.parameters.spread')}: ${words}</p>`
}

/** The labels of what is spread, without the defaults of the rest. */
const onlySpread = (model: DeviceDescription, spread: object): DeviceDescription['parameters'] =>
  Object.fromEntries(Object.entries(model.parameters).filter(([name]) => name in spread))
