export { changeDrive } from './change-drive'
export { resize } from './resize'
export { setNonideality } from './set-nonideality'
export {
  driveKindOf,
  driveKinds,
  newCrossbar,
  startingCells,
  startingLaw,
  type DriveKind
} from './starting-values'
