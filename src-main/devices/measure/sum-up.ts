import { modelWithId } from '../../../src-shared/catalogue/found-models'
import type { ResolvedCharacterisation } from '../../../src-shared/experiments/characterisation/resolved'
import { protocols } from '../protocols'
import type { Figures } from '../protocols/protocol'

/**
 * Figures of merit of a whole population.
 * @param device index of the kind of device @param protocol index of the protocol
 * @param figures one entry a device, in the order of the protocol's figures
 */
export function sumUp(
  plan: ResolvedCharacterisation,
  device: number,
  protocol: number,
  figures: readonly Float64Array[]
): Figures {
  const wanted = plan.protocols[protocol]
  const values = wanted?.values[device]
  if (!wanted || !values) throw new Error(`there is no protocol ${protocol}`)
  const about = modelWithId(protocols, wanted.model)
  const byName = Object.fromEntries(
    about.figures.map((id, i) => [id, Float64Array.from(figures, (one) => one[i] ?? NaN)])
  )
  return about.sumUp?.(byName, values) ?? {}
}
