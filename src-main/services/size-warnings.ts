import type { MethodReply } from '../../src-shared/contract'
import type { Path, Problem } from '../../src-shared/experiments/problem'
import type { FailureDetails } from '../../src-shared/result'

type Estimate = NonNullable<MethodReply<'experiments.check'>['estimate']>

/** What takes longer is said before it is begun, seconds. */
export const longSeconds = 600

/**
 * Warns of what takes long, or more memory than there is, with the numbers and what to do about it.
 * @param kind names the texts: `measuring` or `solving`
 * @param path where the document says how much of it there is
 * @param details of the texts about time
 */
export function sizeWarnings(
  { seconds, memoryMB, availableMB }: Estimate,
  kind: 'measuring' | 'solving',
  path: Path,
  details: FailureDetails = {}
): readonly Problem[] {
  const warning = (key: string, numbers: FailureDetails): Problem => ({
    severity: 'warning',
    path,
    key: `problems.${kind}${key}`,
    details: numbers
  })
  const isLong = seconds !== null && seconds > longSeconds
  const inHours = isLong && seconds > 7200
  return [
    ...(isLong
      ? [
          inHours
            ? warning('TakesHours', { ...details, hours: rounded(seconds / 3600) })
            : warning('TakesMinutes', { ...details, minutes: rounded(seconds / 60) })
        ]
      : []),
    ...(memoryMB > availableMB
      ? [
          warning('NeedsMemory', {
            needed: Math.ceil(memoryMB),
            available: Math.floor(availableMB)
          })
        ]
      : [])
  ]
}

/** Two digits: an estimate knows no more. */
const rounded = (value: number): number => Number(value.toPrecision(2))
