import type { NetworkDocument } from '../network/schema'
import type { MappingDocument } from './schema'

/** A mapping of a network onto all chips. @param run a run of it that recorded all spikes */
export const newMapping = (
  name: string,
  network: NetworkDocument,
  run: string | null = null
): MappingDocument => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'mapping',
  name: name.slice(0, 100),
  network,
  activity: run === null ? { from: 'measure' } : { from: 'run', run },
  chips: 'all'
})
