export { addDefinition } from './add-definition'
export { addPopulation } from './add-population'
export { addProjection, type ProjectionChoice } from './add-projection'
export { addRecorder } from './add-recorder'
export { addStimulus } from './add-stimulus'
export { attachTarget, detachTarget, type AttachPlace } from './attach-target'
export { changeModel } from './change-model'
export type { EditDraft } from './draft'
export { duplicateItem } from './duplicate-item'
export { freeId, freeName } from './free-name'
export {
  isDefinition,
  itemKinds,
  itemName,
  itemsOf,
  type Item,
  type ItemKind,
  type ItemPlace
} from './items'
export {
  collapseGroup,
  groupItems,
  groupOf,
  groupsOf,
  membersOf,
  renameGroup,
  ungroup
} from './groups'
export { pasteItems, type Pasted } from './paste-items'
export { pinPlaces, placeItems, type MoveLabel } from './place-items'
export { drawnKinds, isDrawn, placeOf, type DrawnItem, type DrawnKind, type Placed } from './places'
export { removeItem } from './remove-item'
export { removeItems, type Removal } from './remove-items'
export { renameExperiment } from './rename-experiment'
export { renameItem } from './rename-item'
export { renameSymbol } from './rename-symbol'
export { setMany } from './set-many'
export { at, setValue } from './set-value'
export { startingParameters } from './starting-parameters'
