import { unitOfField } from '../../../src-shared/hardware/fields'

type Loose = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Plain words stand for both languages. */
const inBoth = (value: unknown): unknown =>
  typeof value === 'string' ? { en: value, ko: value } : value

/** A value in short takes the field's unit, the file's only source, and is as good as its source: primary. */
function fillValue(value: unknown, field: string, source: string | null): unknown {
  const given = isObject(value) && 'value' in value ? value : { value }
  const isNull = given['value'] === null
  const { note, qualifier, ...rest } = given
  return {
    unit: isNull ? null : (unitOfField(field) ?? null),
    source: isNull ? null : source,
    confidence: isNull ? null : 'primary',
    ...rest,
    ...(note === undefined ? {} : { note: inBoth(note) }),
    ...(qualifier === undefined ? {} : { qualifier: inBoth(qualifier) })
  }
}

function fillProperty(value: unknown, field: string, source: string | null): unknown {
  if (!isObject(value) || !('best' in value)) {
    return { best: fillValue(value, field, source), also: [] }
  }
  const also = value['also']
  return {
    ...value,
    best: fillValue(value['best'], field, source),
    also: Array.isArray(also) ? also.map((one) => fillValue(one, field, source)) : (also ?? [])
  }
}

const fillSource = (value: unknown): unknown =>
  typeof value === 'string'
    ? { title: value, url: null, kind: 'own' }
    : isObject(value)
      ? { url: null, kind: 'own', ...value }
      : value

/**
 * Makes the whole of what may be written in short: names in one language, values as plain numbers, sources as
 * titles. What is wrong is left as it is, for the schema to refuse.
 */
export function fillChip(content: object): unknown {
  const { sources, ...entry }: Loose = { ...content }
  const own = isObject(sources) ? sources : {}
  const only = Object.keys(own)[0] ?? null
  const props = entry['props']
  const mapper = entry['mapper']
  const withTexts = Object.fromEntries(
    ['name', 'status', 'about'].flatMap((key) =>
      entry[key] === undefined ? [] : [[key, inBoth(entry[key])]]
    )
  )
  return {
    entry: {
      organisation: null,
      country: null,
      year: null,
      inReport: false,
      reportSection: null,
      status: null,
      conflicts: [],
      energyModels: [],
      ...entry,
      ...withTexts,
      mapper: isObject(mapper)
        ? Object.fromEntries(
            Object.entries(mapper).map(([key, value]) => [
              key,
              ['supportText', 'granularity', 'topology', 'multicast', 'note'].includes(key)
                ? inBoth(value)
                : value
            ])
          )
        : (mapper ?? { support: 'none' }),
      props: isObject(props)
        ? Object.fromEntries(
            Object.entries(props).map(([field, value]) => [field, fillProperty(value, field, only)])
          )
        : (props ?? {}),
      ...(Array.isArray(entry['energyModels'])
        ? {
            energyModels: entry['energyModels'].map((model: unknown) =>
              isObject(model)
                ? {
                    ...model,
                    ...(model['note'] === undefined ? {} : { note: inBoth(model['note']) })
                  }
                : model
            )
          }
        : {})
    },
    sources: isObject(sources)
      ? Object.fromEntries(Object.entries(sources).map(([key, value]) => [key, fillSource(value)]))
      : (sources ?? {})
  }
}
