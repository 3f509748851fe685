import type { ModelDescription } from '../../../catalogue'
import type { ParameterDescription } from '../../../catalogue'
import type { Parameters, ParameterValue } from '../schema'

/**
 * Values for the parameters that have no default, so that a new item is valid at once; those with a
 * default stay out of the document.
 * @param variables state variables that a recorder may record, the usual one first
 * @param populations names of the network's populations
 */
export function startingParameters(
  model: ModelDescription,
  variables: readonly string[] = [],
  populations: readonly string[] = []
): Parameters | undefined {
  const entries = Object.entries(model.parameters).flatMap(([name, parameter]) => {
    const value = startingValue(parameter, variables, populations)
    return value === undefined ? [] : [[name, value] as const]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function startingValue(
  parameter: ParameterDescription,
  variables: readonly string[],
  populations: readonly string[]
): ParameterValue | undefined {
  switch (parameter.kind) {
    case 'number':
    case 'integer':
      return parameter.default === undefined ? smallNumber(parameter) : undefined
    case 'times':
      return [`10 ${parameter.unit}`]
    case 'steps':
      return [{ at: '0 ms', value: `100 ${parameter.unit}` }]
    case 'numbers':
      return [parameter.max ?? 1]
    case 'trains':
      return [[`10 ${parameter.unit}`]]
    case 'events':
      return [[`10 ${parameter.unit}`, 0]]
    case 'connections':
      return [[0, 0]]
    case 'variables':
      return variables.slice(0, 1)
    case 'neurons':
      return 'all'
    case 'population': {
      const [first] = populations
      return first === undefined ? undefined : { population: first }
    }
    default:
      return undefined
  }
}

/** A tenth of a share, else one, inside the bounds. */
function smallNumber(parameter: {
  readonly kind: 'number' | 'integer'
  readonly min?: number
  readonly max?: number
}): number {
  const { kind, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = parameter
  const wished = kind === 'number' && max <= 1 ? 0.1 : 1
  return Math.max(min, Math.min(max, wished))
}
