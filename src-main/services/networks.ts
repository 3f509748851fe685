import type { Catalogue } from '../../src-shared/catalogue'
import type { Handlers } from '../../src-shared/contract/method'
import type { networkMethods } from '../../src-shared/contract/networks'
import { failure, ok } from '../../src-shared/result'
import { compileNetwork, spacesOf } from '../engine'
import type { Pool } from '../pool'
import { selfContained } from './kept-presets'
import { checkDocument } from './prepare-run'
import type { ProjectHolder } from './project-holder'
import { measureRates } from './rate-curve'

/** More dots than this in one population only make a grey area. */
const mostPlaces = 4000

/** What drawings of networks show beyond the document, and how single neurons of one fire. */
export const networkService = (
  holder: ProjectHolder,
  catalogue: Catalogue,
  pool: Pool,
  curves = new Map<string, { isCancelled: boolean; cancel: () => void }>()
): Handlers<typeof networkMethods> => ({
  'networks.rateCurve': async (request) => {
    const { id } = request
    if (curves.has(id)) return failure('conflict', 'failures.rateCurve.sameId', { id })
    const measuring = { isCancelled: false, cancel: (): void => undefined }
    curves.set(id, measuring)
    try {
      return await measureRates(request, {
        pool,
        catalogue,
        onProgress: (fraction) =>
          holder.events.emit('networks.rateCurveProgress', { id, fraction }),
        isCancelled: () => measuring.isCancelled,
        onJob: (job) => (measuring.cancel = () => job.cancel())
      })
    } finally {
      curves.delete(id)
    }
  },
  'networks.cancelRateCurve': ({ id }) => {
    const measuring = curves.get(id)
    if (!measuring) return failure('not-found', 'failures.rateCurve.notRunning', { id })
    measuring.isCancelled = true
    measuring.cancel()
    return ok({})
  },
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
