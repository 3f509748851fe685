import type {
  EmulationRules,
  EmulationSection
} from '../../../src-shared/experiments/network/emulation/schema'
import type { NetworkDocument } from '../../../src-shared/experiments/network/schema'
import type { ChipProfile } from './profile-of'

/** A population whose model a chip does not take. */
export interface Unfit {
  readonly population: string
  readonly model: string
}

/** The network as a chip would run it: the same document with the chip's rules in it. */
export function emulateDocument(
  document: NetworkDocument,
  chip: { readonly id: string; readonly catalogue: string; readonly rules: EmulationRules },
  seed: number
): NetworkDocument {
  const emulation: EmulationSection = {
    chip: chip.id,
    catalogue: chip.catalogue,
    seed,
    rules: chip.rules
  }
  return { ...document, emulation }
}

/** Populations whose models the chip does not have, nor anything near. */
export function unfitPopulations(
  { populations }: NetworkDocument,
  { models }: Pick<ChipProfile, 'models'>
): readonly Unfit[] {
  if (models === null) return []
  return populations.flatMap(({ name, model }) =>
    models.some((one) => model.startsWith(one)) ? [] : [{ population: name, model }]
  )
}
