import type { Json } from '../../../src-shared/experiments/json'
import type { NetworkDocument } from '../../../src-shared/experiments/network/schema'

/** A document as JSON: keys that are undefined are left out. */
export const asJson = (document: NetworkDocument): Json => JSON.parse(JSON.stringify(document))
