export { Pool, type JobStatus, type RunJob, type RunningJob } from './pool'
export type {
  LivePiece,
  PopulationResult,
  RecordingBlock,
  RunFailure,
  RunOutcome
} from './run-messages'
