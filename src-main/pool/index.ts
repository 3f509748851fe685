export type { Checkpoint, CheckpointPiece } from './checkpoint'
export { crossbarSteps, type CrossbarPlan } from './crossbar-plan'
export { CurveGatherer, type CurveBlock } from './curve-gatherer'
export { fitUnits, type FitPart, type FitPlan, type FitWish } from './fit-plan'
export type { MappingPart, MappingPlan } from './mapping-plan'
export { Pool, type JobStatus, type RunJob, type RunningJob } from './pool'
export type { PlannedOrder, StimulusOrder } from './stimulus-orders'
export { UnitJob, type UnitFailure, type UnitOutcome } from './unit-job'
export { ViewPool } from './view-pool'
export type {
  LivePiece,
  PopulationResult,
  RecordingBlock,
  RunFailure,
  RunOutcome
} from './run-messages'
