import type { Translator } from '../../src-shared/locale'
import type { CheckedDocument } from './check-document'

/** What takes longer is announced, seconds. */
const worthSaying = 10

/** What measuring will take, said before long work; null where it is short or unknown. */
export function estimateText(estimate: CheckedDocument['estimate'], t: Translator): string | null {
  if (!estimate?.measured || estimate.seconds === null || estimate.seconds < worthSaying)
    return null
  return t('cli.characterize.estimate', {
    curves: estimate.measured.curves,
    memory: Math.ceil(estimate.memoryMB),
    time: durationText(estimate.seconds)
  })
}

/** `3 min 20 s`, the same in every language. */
function durationText(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
