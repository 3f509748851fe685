export * from './backup-folder'
export { openKeymap } from './keymap'
export { openStore } from './open-store'
export { openUserSettings, type UserSettings } from './user-settings'
export type { NewSweep, SweepMetricRow, SweepPointRow, SweepRunRow } from './sweep-api'
export type {
  CheckpointInfo,
  Annotation,
  Chunk,
  ChunkInfo,
  CurveChunk,
  DamagedPiece,
  NewCurveSet,
  NewRecording,
  NewRun,
  OpenOptions,
  RecordingPiece,
  RunEnd,
  RunSize,
  SalvageReport,
  SpikeChunk,
  SpikePiece,
  StateChunk,
  StatePiece,
  Store
} from './api'
