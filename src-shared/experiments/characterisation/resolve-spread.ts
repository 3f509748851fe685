import type { DeviceDescription, DevicePreset } from '../../catalogue'
import { readLaw } from '../network/law'
import { readQuantity } from '../network/quantities'
import type { ResolvedValues } from '../network/resolved'
import type { Distribution } from '../network/schema'
import { nearest } from '../nearest'
import type { Path } from '../problem'
import type { DeviceContext } from './resolve-device'
import type { OwnLaw } from './resolved'
import type { CharacterisedDevice } from './schema'

interface ResolvedSpread {
  readonly relative: Readonly<Record<string, number>>
  readonly laws: readonly OwnLaw[]
  /** Whether the relative spread is to be drawn although no non-ideality asks for it. */
  readonly isWanted: boolean
}

/**
 * Reads how devices differ from each other.
 * @returns undefined when something about it is wrong
 */
export function resolveSpread(
  { spread }: CharacterisedDevice,
  model: DeviceDescription,
  preset: DevicePreset | undefined,
  values: ResolvedValues | undefined,
  path: Path,
  context: DeviceContext
): ResolvedSpread | undefined {
  const usual = usualSpread(model, preset)
  if (spread === undefined) return { relative: usual, laws: [], isWanted: false }
  if (spread === 'default') return { relative: usual, laws: [], isWanted: true }
  // Only what the document names differs.
  const relative: Record<string, number> = Object.fromEntries(
    Object.keys(model.varies).map((name) => [name, 0])
  )
  const laws: OwnLaw[] = []
  let isRight = true
  for (const [name, distribution] of Object.entries(spread)) {
    const found = readOne(name, distribution, model, [...path, 'spread', name], context)
    if (found === undefined) isRight = false
    else if (typeof found === 'number') relative[name] = found
    else laws.push(found)
  }
  return isRight && values
    ? { relative, laws, isWanted: Object.values(relative).some((sd) => sd > 0) }
    : undefined
}

function usualSpread(
  { varies }: DeviceDescription,
  preset: DevicePreset | undefined
): Readonly<Record<string, number>> {
  const known = Object.entries(preset?.spread ?? {}).flatMap(([name, { value }]) =>
    typeof value === 'number' ? [[name, value] as const] : []
  )
  return { ...varies, ...Object.fromEntries(known) }
}

function readOne(
  name: string,
  distribution: Distribution,
  model: DeviceDescription,
  path: Path,
  { complaints }: DeviceContext
): number | OwnLaw | undefined {
  const parameter = Object.hasOwn(model.parameters, name) ? model.parameters[name] : undefined
  const numeric = Object.entries(model.parameters)
    .filter(([, { kind }]) => kind === 'quantity' || kind === 'number')
    .map(([key]) => key)
  if (!parameter || !numeric.includes(name)) {
    const suggestion = nearest(name, numeric)
    complaints.error(
      path,
      suggestion === undefined ? 'problems.unknownParameter' : 'problems.unknownParameterNearest',
      {
        parameter: name,
        model: model.id,
        suggestion: suggestion ?? '',
        known: numeric.join(', ')
      }
    )
    return undefined
  }
  if (typeof distribution !== 'object') {
    const read = readQuantity(distribution, '1', { min: 0, max: 10 })
    if (read.ok) return read.value
    complaints.error(path, read.failure.key, read.failure.details)
    return undefined
  }
  const unit = parameter.kind === 'quantity' ? parameter.unit : '1'
  const limits = parameter.kind === 'quantity' || parameter.kind === 'number' ? parameter : {}
  const law = readLaw(distribution, unit, limits)
  if (law.ok) return { parameter: name, law: law.value }
  const { member, key, details } = law.failure
  complaints.error(member === null ? path : [...path, member], key, details)
  return undefined
}
