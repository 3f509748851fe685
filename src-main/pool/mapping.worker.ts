import { ok } from '../../src-shared/result'
import { mapChip, remediesOf } from '../chips/map'
import type { MappingPart, MappingPlan } from './mapping-plan'
import { workOnUnits } from './unit-worker'

// Maps a network onto one chip after another.

workOnUnits<MappingPlan, MappingPart>(
  ({ network, entries, seed, chips, chipWeight, layers }, unit, onStep) => {
    const entry = entries[unit]
    if (!entry) return ok(null)
    let isWanted = true
    const goOn = (): boolean => {
      isWanted &&= onStep()
      return isWanted
    }
    const options = { seed, chips, chipWeight, layers, goOn }
    const mapping = mapChip(network, entry, options)
    if (!goOn()) return ok(null)
    const remedies = remediesOf(network, entry, mapping, options)
    return ok(isWanted ? { ...mapping, remedies } : null)
  },
  () => []
)
