import type { Failure } from '../../src-shared/result'

/** What the shell sees: done, bad input, failed run or machine, cancelled by the user. */
export const exitCodes = { done: 0, invalid: 2, failed: 3, cancelled: 4 } as const

export type Status = keyof typeof exitCodes

// A network that this machine has no memory for is refused before it runs: as it stands, it is the wrong
// input. A project that cannot be used because of what is in it, or because another program has it, is the
// wrong input; a full or read-only disk is the machine's fault.
const aboutTheInput =
  /^failures\.(project\.(?!readOnly)|store\.damaged|run\.(tooLarge|arrayTooLarge|moreThreads)$)/

/** What a failure means for the exit code. */
export function statusOf(failure: Failure): Status {
  if (failure.code === 'cancelled') return 'cancelled'
  const isInput = failure.code === 'bad-input' || failure.code === 'not-found'
  if (isInput || failure.code === 'conflict') return 'invalid'
  return failure.code !== 'defect' && aboutTheInput.test(failure.key) ? 'invalid' : 'failed'
}
