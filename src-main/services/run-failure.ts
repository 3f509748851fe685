import type { Failure, FailureDetails } from '../../src-shared/result'
import type { RunFailure } from '../pool'

const round = (value: number): number => Number(value.toPrecision(4))

/** Whether the same would come again from the same checkpoint. */
export const isFinal = ({ kind }: RunFailure): boolean =>
  kind === 'runaway' || kind === 'not-finite'

/** Says in words why a run failed. */
export function failureOfRun(failure: RunFailure): Failure {
  const failed = (key: string, details: FailureDetails = {}): Failure => ({
    code: 'failed',
    key: `failures.run.${key}`,
    details
  })
  switch (failure.kind) {
    case 'runaway': {
      const { population, timeMs, rateHz } = failure
      return failed('runaway', { population, timeMs: round(timeMs), rateHz: Math.round(rateHz) })
    }
    case 'not-finite': {
      const { population, variable, neuron, timeMs } = failure
      return failed('notFinite', { population, variable, neuron, timeMs: round(timeMs) })
    }
    case 'out-of-memory':
      return failed('outOfMemory', { megabytes: Math.ceil(failure.bytes / 2 ** 20) })
    case 'heap-exhausted':
      return failed('heapExhausted')
    case 'not-stored':
      return failed('notStored')
    case 'unfit-checkpoint':
      return failed('unfitCheckpoint', { reason: failure.reason })
    case 'crashed':
      return failed('crashed', { reason: failure.reason })
  }
}
