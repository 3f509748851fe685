import type { ComparisonCalls } from './comparison-api'
import type { ReportCalls } from './report-api'
import type {
  CheckpointCalls,
  CurveCalls,
  ExperimentCalls,
  LongCalls,
  PresetCalls,
  ProjectCalls,
  RecordingCalls,
  RunCalls,
  SettingCalls
} from './api'
import type { NoteCalls, TrashCalls } from './notebook-api'
import type { SweepCalls } from './sweep-api'

/** Every group of calls the worker answers. */
export interface CallGroups {
  project: ProjectCalls
  experiments: ExperimentCalls
  runs: RunCalls
  recordings: RecordingCalls
  checkpoints: CheckpointCalls
  curves: CurveCalls
  settings: SettingCalls
  presets: PresetCalls
  notes: NoteCalls
  trash: TrashCalls
  comparisons: ComparisonCalls
  reports: ReportCalls
  sweepRecords: SweepCalls
  long: LongCalls
}

type Named<Group extends keyof CallGroups> = {
  [Name in keyof CallGroups[Group] & string as `${Group}.${Name}`]: CallGroups[Group][Name]
}

/** The same under the names that travel: `runs.list`. */
export type Calls = Named<'project'> &
  Named<'experiments'> &
  Named<'runs'> &
  Named<'recordings'> &
  Named<'checkpoints'> &
  Named<'curves'> &
  Named<'settings'> &
  Named<'presets'> &
  Named<'notes'> &
  Named<'trash'> &
  Named<'comparisons'> &
  Named<'reports'> &
  Named<'sweepRecords'> &
  Named<'long'>

export type CallName = keyof Calls
