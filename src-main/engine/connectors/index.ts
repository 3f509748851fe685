import { foundModels } from '../../../src-shared/catalogue/found-models'
import type { ConnectorModel } from './connector-model'

/** Every connectivity rule: one folder each. */
export const connectorModels = foundModels<ConnectorModel>(
  import.meta.glob('./*/model.ts', { eager: true })
)
