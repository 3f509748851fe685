export { addDefinition } from './add-definition'
export { addPopulation } from './add-population'
export { addProjection } from './add-projection'
export { addRecorder } from './add-recorder'
export { addStimulus } from './add-stimulus'
export { changeModel } from './change-model'
export type { EditDraft } from './draft'
export { duplicateItem } from './duplicate-item'
export {
  isDefinition,
  itemKinds,
  itemName,
  itemsOf,
  type Item,
  type ItemKind,
  type ItemPlace
} from './items'
export { removeItem, type Removal } from './remove-item'
export { renameExperiment } from './rename-experiment'
export { renameItem } from './rename-item'
export { renameSymbol } from './rename-symbol'
export { at, setValue } from './set-value'
