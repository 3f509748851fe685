export { addDevice, addLimit, addMeasurement, addProtocol } from './add-item'
export { chooseModel } from './choose-model'
export { chooseProtocol } from './choose-protocol'
export { duplicateItem } from './duplicate-item'
export {
  itemsIn,
  nameOf,
  type CharacterisationItems,
  type CharacterisationList,
  type CharacterisationPlace
} from './items'
export { moveItem } from './move-item'
export { removeItem } from './remove-item'
export { renameItem } from './rename-item'
export { setNonideality } from './set-nonideality'
