import type { NeuronDescription, Receptor } from '../../catalogue'
import { dimensionName, parseQuantity, type DimensionName } from '../../units'
import { nearest } from '../nearest'
import type { Path } from '../problem'
import type { Complaints } from './complaints'
import { lawMean, readLaw, type Law, type LawComplaint } from './law'
import type { Distribution } from './schema'

/** Dimensions for which some model has a receptor, so that changing the model can be the remedy. */
const receptorDimensions: readonly DimensionName[] = ['voltage', 'current', 'conductance']

interface ResolvedWeight {
  /** Index among the target's receptors. */
  readonly receptor: number
  readonly weight: Law
  /** Whether it was written with a mean below zero. */
  readonly isNegative: boolean
}

/**
 * Finds the receptor that a weight goes to, by name or by the weight's sign, and reads the weight in
 * the receptor's unit. Conductances given with a minus are stored without it.
 */
export function resolveWeight(
  target: NeuronDescription,
  weight: Distribution,
  named: string | undefined,
  path: Path,
  complaints: Complaints
): ResolvedWeight | undefined {
  const receptor = named === undefined ? undefined : findReceptor(target, named, path, complaints)
  if (named !== undefined && !receptor) return undefined
  const unit = (receptor ?? target.receptors[0])?.unit
  if (unit === undefined) {
    complaints.error(path, 'problems.noReceptor', { model: target.id })
    return undefined
  }
  const read = readLaw(weight, unit)
  if (!read.ok) {
    complainAboutWeight(read.failure, unit, path, complaints)
    return undefined
  }
  const mean = lawMean(read.value)
  const chosen = receptor ?? target.receptors.find((candidate) => takes(candidate, mean))
  if (!chosen) return undefined
  const index = target.receptors.indexOf(chosen)
  if (!chosen.magnitude) return { receptor: index, weight: read.value, isNegative: mean < 0 }
  if (receptor && mean < 0) {
    complaints.error([...path, 'weight'], 'problems.negativeConductance', { receptor: receptor.id })
    return undefined
  }
  return { receptor: index, weight: withoutSign(read.value, mean), isNegative: mean < 0 }
}

const takes = (receptor: Receptor, mean: number): boolean =>
  receptor.sign === 'any' || (receptor.sign === 'negative' ? mean < 0 : mean >= 0)

function findReceptor(
  target: NeuronDescription,
  named: string,
  path: Path,
  complaints: Complaints
): Receptor | undefined {
  const found = target.receptors.find((receptor) => receptor.id === named)
  if (found) return found
  const known = target.receptors.map((receptor) => receptor.id)
  complaints.error([...path, 'receptor'], 'problems.unknownReceptor', {
    receptor: named,
    model: target.id,
    known: known.join(', '),
    suggestion: nearest(named, known) ?? known[0] ?? ''
  })
  return undefined
}

/** "12 nS is not a current; use pA, or a conductance-based receptor" */
function complainAboutWeight(
  failure: LawComplaint,
  unit: string,
  path: Path,
  complaints: Complaints
): void {
  const at = failure.member === null ? [...path, 'weight'] : [...path, 'weight', failure.member]
  const text = failure.details['text']
  const found = typeof text === 'string' ? dimensionOf(text) : undefined
  const alternative = found !== undefined && receptorDimensions.includes(found)
  if (failure.key === 'problems.wrongDimension' && alternative) {
    complaints.error(at, 'problems.wrongWeight', {
      ...failure.details,
      receptor: `@units.receptor.${found}`
    })
  } else complaints.error(at, failure.key, { unit, ...failure.details })
}

function dimensionOf(text: string): DimensionName | undefined {
  const parsed = parseQuantity(text, '')
  return parsed.ok ? dimensionName(parsed.value.unit.dimension) : undefined
}

/** A law of positive numbers; the tail on the wrong side of zero is drawn again. */
function withoutSign(law: Law, mean: number): Law {
  const sign = mean < 0 ? -1 : 1
  switch (law.kind) {
    case 'constant':
      return { kind: 'constant', value: Math.abs(law.value) }
    case 'uniform': {
      const ends = [law.low * sign, law.high * sign]
      return { kind: 'uniform', low: Math.max(0, Math.min(...ends)), high: Math.max(...ends) }
    }
    default: {
      const ends = [law.min * sign, law.max * sign]
      return {
        ...law,
        mean: law.mean * sign,
        min: Math.max(0, Math.min(...ends)),
        max: Math.max(...ends)
      }
    }
  }
}
