import { modelWithId } from '../../../src-shared/catalogue/found-models'
import type { ResolvedCharacterisation } from '../../../src-shared/experiments/characterisation/resolved'
import { deviceModels } from '../models'
import { protocols } from '../protocols'

export type Plan = Pick<ResolvedCharacterisation, 'devices' | 'protocols'>

/**
 * A device and a protocol of a plan with all that is known of them.
 * @throws where the plan has no such pair, or the device cannot be measured so
 */
export function partsOf({ devices, protocols: all }: Plan, device: number, protocol: number) {
  const [kind, wanted] = [devices[device], all[protocol]]
  const values = wanted?.values[device]
  if (!kind || !wanted || !values) throw new Error('the plan has no such pair')
  return {
    kind,
    wanted,
    values,
    way: modelWithId(protocols, wanted.model),
    about: { ...modelWithId(deviceModels, kind.model), readVoltage: kind.readVoltage }
  }
}
