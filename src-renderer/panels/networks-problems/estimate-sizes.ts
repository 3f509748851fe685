import type { MethodReply } from '../../../src-shared/contract'
import type { LocaleKey } from '../../../src-shared/locale'

type Estimate = NonNullable<MethodReply<'experiments.check'>['estimate']>

/** How large an experiment is, in what counts for its kind. */
export function sizesOf({ neurons, synapses, measured, cells }: Estimate): readonly {
  readonly title: LocaleKey
  readonly count: number
}[] {
  if (measured) {
    return [
      { title: 'networks.estimate.devices', count: measured.devices },
      { title: 'networks.estimate.curves', count: measured.curves },
      { title: 'networks.estimate.values', count: measured.values }
    ]
  }
  if (cells !== undefined) return [{ title: 'networks.estimate.cells', count: cells }]
  return [
    { title: 'networks.estimate.neurons', count: neurons },
    { title: 'networks.estimate.synapses', count: synapses }
  ]
}
