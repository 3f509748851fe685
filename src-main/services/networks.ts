import type { Catalogue } from '../../src-shared/catalogue'
import type { Handlers } from '../../src-shared/contract/method'
import type { networkMethods } from '../../src-shared/contract/networks'
import { ok } from '../../src-shared/result'
import { compileNetwork, spacesOf } from '../engine'
import { selfContained } from './kept-presets'
import { checkDocument } from './prepare-run'
import type { ProjectHolder } from './project-holder'

/** More dots than this in one population only make a grey area. */
const mostPlaces = 4000

/** What drawings of networks show beyond the document. */
export const networkService = (
  holder: ProjectHolder,
  catalogue: Catalogue
): Handlers<typeof networkMethods> => ({
  'networks.describe': async ({ document: given }) => {
    const { document } = await selfContained(given, holder.store)
    const { network } = checkDocument(document, catalogue)
    if (!network) return ok(null)
    const { projections } = compileNetwork(network)
    return ok({
      synapses: projections.map(({ expected }) => expected),
      spaces: spacesOf(network, mostPlaces)
    })
  }
})
