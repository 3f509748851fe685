export { mapChip, type MapOptions } from './map-chip'
export { remediesOf } from './remedies'
export { networkMetrics } from './network-metrics'
export { schemeOf } from './target'
export { activityOf, bySource, sharedDoubles } from './mapping-network'
export type {
  MappedPopulation,
  MappedProjection,
  MappingNetwork,
  SynapseList
} from './mapping-network'
export type { LayerShape } from './layers'
