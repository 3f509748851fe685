export type { Checkpoint, CheckpointPiece } from './checkpoint'
export { Pool, type JobStatus, type RunJob, type RunningJob } from './pool'
export { ViewPool } from './view-pool'
export type {
  LivePiece,
  PopulationResult,
  RecordingBlock,
  RunFailure,
  RunOutcome
} from './run-messages'
