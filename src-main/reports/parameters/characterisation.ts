import type { ProtocolDescription } from '../../../src-shared/catalogue'
import {
  characterisationSchema,
  type CharacterisationDocument
} from '../../../src-shared/experiments/characterisation/schema'
import type { Json } from '../../../src-shared/experiments/json'
import { html, type Content, type Markup } from '../markup'
import { formatCount } from '../numbers'
import { siText } from '../svg/si-axis'
import { facts, table } from '../table'
import type { ParameterContext } from './network'
import { parameterLabel, parameterNames, parameterValue } from './parameter-rows'
import { valueText } from './value-text'

/** Tables of everything that a characterisation states, with the defaults it leaves unsaid. */
export function characterisationParameters(
  document: Json,
  context: ParameterContext
): Markup | null {
  const { data } = characterisationSchema.safeParse(document)
  if (!data) return null
  const { t } = context
  const { population: { devices = 1, repeats = 1 } = {} } = data
  return html`<h3>${t('devices.population.title')}</h3>
    ${facts([
      [t('devices.population.devices'), formatCount(devices)],
      [t('devices.population.repeats'), formatCount(repeats)]
    ])}
    <h3>${t('devices.kinds.protocols')}</h3>
    ${data.protocols.map((protocol, i) => protocolTable(protocol, i, context))}
    ${limits(data, context)} ${measurements(data, context)}`
}

function protocolTable(
  { name, model, parameters = {} }: CharacterisationDocument['protocols'][number],
  index: number,
  { t, catalogue, differs }: ParameterContext
): Markup {
  const protocol = catalogue.protocols.find(({ id }) => id === model)
  const title = protocol ? t.text(protocol.title) : model
  return html`<h4>${name === title ? name : `${name}: ${title}`}</h4>
    ${facts(
      parameterNames(protocol, [parameters]).map((parameter) => {
        const value = isOfDevice(protocol, parameter, parameters)
          ? html`<span class="default">${t('reports.parameters.ofDevice')}</span>`
          : (standardText(protocol, parameter, parameters) ??
            parameterValue(protocol, parameter, parameters, t))
        return [
          parameterLabel(protocol, parameter, t),
          differs(['protocols', index, 'parameters', parameter])
            ? html`<mark>${value}</mark>`
            : value
        ]
      })
    )}`
}

/** A default in SI units with the prefix that reads best; null for all else. */
function standardText(
  protocol: ProtocolDescription | undefined,
  name: string,
  given: object
): Content {
  const description = protocol?.parameters[name]
  if (description?.kind !== 'quantity' || Object.hasOwn(given, name)) return null
  return html`<span class="default">${siText(description.default, description.unit)}</span>`
}

const isOfDevice = (
  protocol: ProtocolDescription | undefined,
  name: string,
  given: object
): boolean => protocol?.ofDevice?.[name] !== undefined && !Object.hasOwn(given, name)

function limits(
  { limits: list = [] }: CharacterisationDocument,
  context: ParameterContext
): Content {
  const { t, catalogue } = context
  if (list.length === 0) return null
  return html`<h3>${t('devices.kinds.limits')}</h3>
    ${table(
      [
        { head: t('devices.limit.figure') },
        { head: t('devices.limit.protocol') },
        { head: t('devices.limit.min') },
        { head: t('devices.limit.max') }
      ],
      list.map(({ figure, protocol, min, max }) => {
        const known = catalogue.figures.find(({ id }) => id === figure)
        return [
          known ? t.text(known.title) : figure,
          protocol ?? t('devices.limit.every'),
          valueText(min, t),
          valueText(max, t)
        ]
      })
    )}`
}

function measurements(
  { measurements: list = [] }: CharacterisationDocument,
  { t }: ParameterContext
): Content {
  if (list.length === 0) return null
  return html`<h3>${t('devices.kinds.measurements')}</h3>
    ${table(
      [
        { head: t('reports.parameters.name') },
        { head: t('devices.measurement.device') },
        { head: t('devices.measurement.columns') },
        { head: t('devices.measurement.source') },
        { head: t('reports.parameters.points'), isNumber: true }
      ],
      list.map(({ name, device, columns, source }) => [
        name,
        device ?? t('devices.measurement.none'),
        columns
          .map((column) => (column.unit === '1' ? column.name : `${column.name} (${column.unit})`))
          .join(', '),
        source ?? t('devices.measurement.none'),
        formatCount(columns[0]?.values.length ?? 0)
      ])
    )}`
}
