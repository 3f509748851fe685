import type { ResolvedCharacterisation } from '../../../src-shared/experiments/characterisation/resolved'

/** What one worker does in one go: one protocol on one device, with all its repeats. */
export interface Unit {
  /** Index among the document's devices. */
  readonly device: number
  /** Index among the document's protocols. */
  readonly protocol: number
  /** Which device of the population. */
  readonly index: number
}

type Sizes = Pick<ResolvedCharacterisation, 'devices' | 'protocols' | 'population'>

/** Units of a whole characterisation. */
export const unitCount = ({ devices, protocols, population }: Sizes): number =>
  devices.length * protocols.length * population.devices

/** The unit with a number: kind by kind, protocol by protocol, device by device. */
export function unitAt({ protocols, population }: Sizes, number: number): Unit {
  const pair = Math.floor(number / population.devices)
  return {
    device: Math.floor(pair / protocols.length),
    protocol: pair % protocols.length,
    index: number % population.devices
  }
}
