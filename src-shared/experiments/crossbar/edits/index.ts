export { changeDrive } from './change-drive'
export { resize } from './resize'
export {
  driveKindOf,
  driveKinds,
  newCrossbar,
  startingCells,
  startingLaw,
  type DriveKind
} from './starting-values'
