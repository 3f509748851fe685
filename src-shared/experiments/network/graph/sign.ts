import type { NeuronDescription } from '../../../catalogue'
import { parseQuantity } from '../../../units'
import type { Distribution, Projection } from '../schema'

/** What a projection does to its target, and a population to all of its targets. */
export type Sign = 'excitatory' | 'inhibitory' | 'mixed' | 'none'

/** The middle of a distribution as it is written, whatever its unit. */
export function middleOf(value: Distribution): number | undefined {
  const number = (text: string | number): number | undefined => {
    if (typeof text === 'number') return text
    const read = parseQuantity(text, '')
    return read.ok ? read.value.value : undefined
  }
  if (typeof value !== 'object') return number(value)
  if (value.distribution !== 'uniform') return number(value.mean)
  const [low, high] = [number(value.low), number(value.high)]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/** From the receptor where one is named that knows its sign, else from the weight. */
export function projectionSign(
  { weight, receptor }: Projection,
  target: NeuronDescription | undefined
): Sign {
  const sign = target?.receptors.find(({ id }) => id === receptor)?.sign
  if (sign === 'positive') return 'excitatory'
  if (sign === 'negative') return 'inhibitory'
  const middle = middleOf(weight)
  return middle === undefined || middle === 0 ? 'none' : middle > 0 ? 'excitatory' : 'inhibitory'
}

/** What several have in common. */
export function joinedSign(signs: readonly Sign[]): Sign {
  const known = new Set(signs.filter((sign) => sign !== 'none'))
  const [only = 'none'] = known
  return known.size > 1 ? 'mixed' : only
}
