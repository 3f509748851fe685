import { modelWithId } from '../../../src-shared/catalogue/found-models'
import type { ResolvedNetwork } from '../../../src-shared/experiments/network/resolved'
import { arrangementModels } from './index'
import { samplePlaces } from './sample-places'

/** Populations that have positions, with places to be drawn. */
export function spacesOf({ populations }: ResolvedNetwork, most: number) {
  return populations.flatMap(({ positions, size }, index) => {
    if (!positions) return []
    const numbers = Object.entries(positions.values).flatMap(([name, value]) =>
      typeof value === 'number' ? [[name, value] as const] : []
    )
    const space = modelWithId(arrangementModels, positions.model).lower(Object.fromEntries(numbers), size) // prettier-ignore
    const points = samplePlaces(space, size, most)
    return [{ index, extent: [...space.extent], random: space.grid === null, points }]
  })
}
