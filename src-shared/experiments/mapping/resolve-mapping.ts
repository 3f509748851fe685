import { Complaints } from '../network/complaints'
import { readQuantity } from '../network/quantities'
import { nearest } from '../nearest'
import { hasErrors, type Problem } from '../problem'
import type { MappedLayer, MappingDocument } from './schema'

/** A mapping with every name looked up; its network is resolved apart. */
export interface ResolvedMapping {
  readonly seed: number
  /** Hz; null where spikes are counted. */
  readonly rateHz: number | null
  /** Id of the run whose spikes are taken; null without one. */
  readonly run: string | null
  /** Ids of chips, in the order of the catalogue. */
  readonly chips: readonly string[]
  readonly available: number | undefined
  readonly chipWeight: number
  readonly layers: readonly MappedLayer[] | undefined
  readonly estimate: NonNullable<MappingDocument['estimate']>
}

/** Every neuron at every step of a tenth of a millisecond. */
const mostRateHz = 10_000

/** Looks up chips and reads the rate. @param known ids of the catalogue */
export function resolveMapping(
  document: MappingDocument,
  known: readonly string[]
): { readonly mapping: ResolvedMapping | null; readonly problems: readonly Problem[] } {
  const complaints = new Complaints()
  const { activity, chips, network, layers } = document
  let rateHz: number | null = null
  if (activity.from === 'rate') {
    const read = readQuantity(activity.rate, 'Hz', { min: 0, max: mostRateHz })
    if (read.ok) rateHz = read.value
    else complaints.error(['activity', 'rate'], read.failure.key, read.failure.details)
  }
  if (chips !== 'all') {
    chips.forEach((chip, index) => {
      if (known.includes(chip)) return
      const suggestion = nearest(chip, known)
      const path = ['chips', index]
      if (suggestion === undefined) complaints.error(path, 'problems.unknownChip', { chip })
      else complaints.error(path, 'problems.unknownChipNearest', { chip, suggestion })
    })
  }
  const names = network.populations.map(({ name }) => name)
  layers?.forEach(({ population }, index) => {
    if (population === undefined || names.includes(population)) return
    const path = ['layers', index, 'population']
    complaints.error(path, 'problems.unknownLayerPopulation', { population })
  })
  const { problems } = complaints
  if (hasErrors(problems)) return { mapping: null, problems }
  return {
    problems,
    mapping: {
      seed: document.seed ?? 1,
      rateHz,
      run: activity.from === 'run' ? activity.run : null,
      chips: chips === 'all' ? known : known.filter((id) => chips.includes(id)),
      available: document.available,
      chipWeight: document.chipWeight ?? 10,
      layers,
      estimate: document.estimate ?? {}
    }
  }
}
