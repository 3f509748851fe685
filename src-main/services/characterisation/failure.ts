import type { ResolvedCharacterisation } from '../../../src-shared/experiments/characterisation/resolved'
import type { Failure } from '../../../src-shared/result'
import { unitAt } from '../../devices'
import type { UnitFailure } from '../../pool'

/** Says in words why a measuring failed; a device's own failure with which device it was. */
export function failureOfMeasuring(
  failure: UnitFailure | null,
  plan: ResolvedCharacterisation
): Failure | null {
  const failed = (key: string, details: Failure['details'] = {}): Failure => ({
    code: 'failed',
    key: `failures.run.${key}`,
    details
  })
  switch (failure?.kind) {
    case undefined:
      return null
    case 'unit': {
      const { device, protocol, index } = unitAt(plan, failure.unit)
      const { code, key, details } = failure.reason
      const place = {
        device: plan.devices[device]?.name ?? '',
        index: index + 1,
        protocol: plan.protocols[protocol]?.name ?? ''
      }
      return { code, key, details: { ...details, ...place } }
    }
    case 'heap-exhausted':
      return failed('heapExhausted')
    case 'not-stored':
      return failed('notStored')
    case 'crashed':
      return failed('crashed', { reason: failure.reason })
  }
}
