import type { ResolvedCharacterisation } from '../../../src-shared/experiments/characterisation/resolved'
import { deviceModels } from '../models'
import { protocols } from '../protocols'
import { driveOf, type Drive } from './drive-of'

/**
 * The voltage that the first protocol of a plan puts on its first device.
 * @returns null where the device cannot be measured so
 */
export function previewDrive(plan: ResolvedCharacterisation): Drive | null {
  const [device] = plan.devices
  const [protocol] = plan.protocols
  const values = protocol?.values[0]
  const about = deviceModels.find(({ id }) => id === device?.model)
  const way = protocols.find(({ id }) => id === protocol?.model)
  return values && about && way ? driveOf(way, values, about) : null
}
