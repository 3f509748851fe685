import type { CurveSet } from '../../src-shared/contract/curves'
import type { Edit, Experiment, ExperimentSummary } from '../../src-shared/contract/experiments'
import type { CheckReport, ProjectInfo } from '../../src-shared/contract/projects'
import type { TrashSize } from '../../src-shared/contract/notebook'
import type { MergeReport } from '../../src-shared/contract/transfer'
import type { NewPreset, Preset } from '../../src-shared/contract/presets'
import type {
  LogLine,
  Metric,
  Provenance,
  RecordingInfo,
  RunDetail,
  RunFilter,
  RunState,
  RunSummary
} from '../../src-shared/contract/runs'
import type { Json } from '../../src-shared/experiments/json'
import type { JobProgress } from './messages'
import type { Emptying, NoteCalls, TrashCalls } from './notebook-api'
import type { ExperimentId, RunId } from '../../src-shared/ids'
import type { Failure, Result } from '../../src-shared/result'
import type { ComparisonCalls } from './comparison-api'
import type { ReportCalls } from './report-api'
import type { SweepCalls } from './sweep-api'

/** What the worker answers at once, seen from outside: every call may fail, none of them throws. */
export type Remote<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (...args: infer Args) => infer Value
    ? (...args: Args) => Promise<Result<Value>>
    : never
}

/** Editable documents. Fails with `failures.store.noExperiment` for an unknown id. */
export interface ExperimentCalls {
  list(): ExperimentSummary[]
  /** The document as it is now, with the steps that can be undone and redone. */
  get(id: ExperimentId): Experiment
  /** Only the document: what a run freezes. */
  document(id: ExperimentId): Json
  /** Kind and name are taken from the document's members of these names. */
  create(document: Json): Experiment
  /** Its runs stay, and no longer belong to an experiment. */
  remove(id: ExperimentId): null
  /**
   * Appends an edit and drops the steps that could have been redone; on the disk when it returns.
   * @param expected position the caller believes in; `failures.store.movedOn` if it is another
   */
  appendEdit(id: ExperimentId, expected: number, edit: Edit): { position: number }
  /** Undo and redo: afterwards exactly `position` of the edits apply. */
  moveTo(id: ExperimentId, position: number): { position: number }
}

/** What is known of a run before its first calculation. */
export interface NewRun {
  readonly experimentId: ExperimentId | null
  readonly kind: string
  readonly name: string
  readonly seed: number
  readonly threads: number
  /** The frozen document; kept as canonical JSON. */
  readonly document: Json
  readonly provenance: Provenance
  readonly neurons?: number
  readonly synapses?: number
}

/** What becomes known while a run goes on. */
export interface RunSize {
  readonly neurons?: number
  readonly synapses?: number
  readonly spikes?: number
  readonly simulatedMs?: number
}

/** How a run ended. Whatever is left out keeps what it had. */
export interface RunEnd extends RunSize {
  readonly state: Exclude<RunState, 'running'>
  readonly resultHash?: string | null
  readonly rateHz?: number | null
  readonly wallSeconds?: number | null
  readonly metrics?: readonly Metric[]
  readonly failure?: Failure | null
  readonly provenance?: Provenance
  /** Its checkpoint leads nowhere: the run would end in the same way again. */
  readonly isFinal?: boolean
}

export interface Annotation {
  readonly star?: boolean
  readonly tags?: readonly string[]
  readonly note?: string
}

/** One page of a list, how many runs there are in all, and the wanted values of those of the page. */
export interface RunPage {
  readonly total: number
  readonly runs: RunSummary[]
  readonly values?: (number | string | null)[][]
}

/** What runs of the project have. */
export interface RunFields {
  readonly kinds: string[]
  readonly metrics: { name: string; population: string; unit: string }[]
  readonly parameters: { path: string; example: string }[]
}

/** Executions. Fails with `failures.store.noRun` for an unknown id. */
export interface RunCalls {
  /** Inserts the run as *running* under the next number; on the disk when it returns. */
  start(run: NewRun): { id: RunId; number: number }
  /** Notes how large a running run is; `failures.store.runEnded` for any other. */
  resize(id: RunId, size: RunSize): null
  /** Ends a running run, in one transaction; `failures.store.runEnded` if it has already ended. */
  finish(id: RunId, end: RunEnd): RunSummary
  /**
   * Makes a run that was cut short running again, as it was at its checkpoint. Fails with
   * `failures.run.noCheckpoint`, or `failures.run.alreadyRunning`.
   * @returns its recordings' numbers, to append to
   */
  resume(id: RunId): { recordings: number[] }
  /** Appends log lines. */
  log(id: RunId, lines: readonly LogLine[]): null
  /** Keeps something that came out of a running run, under a name of its own. */
  keepOutcome(id: RunId, name: string, body: Json): null
  /** What was kept under a name; null where there is none. */
  outcome(id: RunId, name: string): Json | null
  annotate(id: RunId, annotation: Annotation): RunSummary
  /** One page in the wanted order, and how many there are in all. Newest first by default. */
  list(filter: RunFilter): RunPage
  /** What runs can be filtered by, sorted by and shown with. */
  fields(): RunFields
  /** All that pass the filter, in its order. */
  ids(filter: RunFilter): RunId[]
  tags(): { tag: string; runs: number }[]
  get(id: RunId): RunDetail
}

export interface NewRecording extends Omit<RecordingInfo, 'id' | 'count' | 'bytes' | 'toMs'> {}

/** Indices in their populations, one entry a synapse, in the order of a sample. */
export interface RecordedSynapses {
  readonly sources: Uint32Array
  readonly targets: Uint32Array
}

/** Spikes of an interval of steps; a spike's time is its step × `intervalMs`. */
export interface SpikeChunk {
  /** First step covered, and the first one no longer covered. */
  readonly fromStep: number
  readonly toStep: number
  /** Ascending, one entry a spike. */
  readonly steps: Uint32Array
  /** Index in the population, one entry a spike. */
  readonly neurons: Uint32Array
}

/** Consecutive samples; sample i was taken at `fromMs` of the recording + i × `intervalMs`. */
export interface StateChunk {
  readonly firstSample: number
  /** Laid out [sample][variable][neuron]. */
  readonly samples: Float64Array
}

export type Chunk = SpikeChunk | StateChunk

/** A piece of a recording that could not be read back, as indices (steps or samples). */
export interface DamagedPiece {
  readonly seq: number
  readonly from: number
  readonly to: number
}

interface Piece {
  /** Step of the time grid, ms. */
  readonly intervalMs: number
  /** Left out because they are damaged; only where the caller allowed that. */
  readonly damaged: readonly DamagedPiece[]
}

export interface SpikePiece extends SpikeChunk, Piece {
  readonly kind: 'spikes'
}

export interface StatePiece extends StateChunk, Piece {
  readonly kind: 'state'
  /** Time of sample 0 of the recording, ms. */
  readonly fromMs: number
  readonly neurons: number
  readonly variables: readonly { readonly name: string; readonly unit: string }[]
}

export type RecordingPiece = SpikePiece | StatePiece

export interface ChunkInfo {
  readonly seq: number
  /** Steps (spikes) or samples (state): first, and first after it. */
  readonly from: number
  readonly to: number
  readonly count: number
  readonly rawBytes: number
  readonly bytes: number
}

/** Time series. Fails with `failures.store.noRecording` for an unknown number. */
export interface RecordingCalls {
  /** @returns the recording's number, to append to */
  create(run: RunId, recording: NewRecording): number
  /**
   * Appends chunks in the order of time, in one transaction. Their arrays are taken over: they are empty for
   * the caller afterwards, unless they are parts of larger or shared buffers, which are copied.
   */
  append(recording: number, chunks: readonly Chunk[]): null
  /** Says which synapses a recording of weights has, before their first sample. */
  setSynapses(recording: number, synapses: RecordedSynapses): null
  /** Source and target of each synapse of a recording of weights. */
  synapses(recording: number): RecordedSynapses
  info(recording: number): RecordingInfo
  chunks(recording: number): ChunkInfo[]
  /**
   * What lies in `fromMs` ≤ t < `toMs`. A damaged chunk gives `failures.store.damagedChunk`, or is left out
   * and named with `skipDamaged`. More than a GiB gives `failures.store.tooLarge`: stream it.
   */
  read(
    recording: number,
    fromMs: number,
    toMs: number,
    options?: { readonly skipDamaged?: boolean }
  ): RecordingPiece
  readChunk(recording: number, seq: number): RecordingPiece
}

export interface NewCheckpoint {
  readonly step: number
  readonly timeMs: number
  readonly engineVersion: string
  /** Wall time of the run up to here. */
  readonly wallSeconds: number
}

export interface CheckpointInfo extends NewCheckpoint {
  readonly id: number
  readonly pieces: number
}

export interface CheckpointPiece {
  readonly part: string
  readonly bytes: Uint8Array
}

/** States of runs that can be gone on with. */
export interface CheckpointCalls {
  /**
   * Begins one of a running run; everything that its recordings hold at this moment belongs to it.
   * @returns its number
   */
  begin(run: RunId, checkpoint: NewCheckpoint): number
  /** @param seq 0 for the first piece, and so on */
  add(checkpoint: number, seq: number, piece: CheckpointPiece): null
  /** All pieces are there: it is the run's checkpoint from now on, and older ones are removed. */
  complete(checkpoint: number): null
  /** The one that a run can go on from. */
  latest(run: RunId): CheckpointInfo | null
  /** Fails with `failures.store.damagedCheckpoint`. */
  piece(checkpoint: number, seq: number): CheckpointPiece
}

export interface NewCurveSet extends Omit<CurveSet, 'id' | 'curves' | 'points' | 'bytes'> {}

/** Curves, device by device. */
export interface CurveChunk {
  /** Of each curve: the device in its population, the repeat, and how many points it has. */
  readonly devices: Uint32Array
  readonly repeats: Uint32Array
  readonly points: Uint32Array
  /** The curves one after another, column by column. */
  readonly columns: readonly Float64Array[]
}

/** Curves of measured devices. Fails with `failures.store.noRecording` for an unknown number. */
export interface CurveCalls {
  /** @returns the set's number, to append to */
  create(run: RunId, set: NewCurveSet): number
  /** Appends curves, on the disk when it returns. Their arrays are taken over. */
  append(set: number, chunk: CurveChunk): null
  info(set: number): CurveSet
  /**
   * Chunks with curves of devices from `fromDevice` up to, not including, `toDevice`; they may hold others beside.
   * More than a GiB gives `failures.store.tooLarge`, damage `failures.store.damagedChunk`.
   */
  read(set: number, fromDevice?: number, toDevice?: number): CurveChunk[]
}

/** Settings that belong to the project. */
export interface SettingCalls {
  get(key: string): Json
  set(key: string, value: Json): null
}

/** Device presets. Fails with `failures.preset.none` for an unknown id. */
export interface PresetCalls {
  /** By name, without those that were removed. */
  list(): Preset[]
  /** Also one that was removed. */
  get(id: string): Preset
  /** `failures.preset.nameTaken` where another has the name. */
  save(preset: NewPreset): Preset
  rename(id: string, name: string): Preset
  /** `failures.preset.inUse` while a document names it. */
  remove(id: string): null
}

export interface SalvageReport {
  readonly file: string
  /** Rows copied, and rows that could not be read (at most so many), by table. */
  readonly copied: Readonly<Record<string, number>>
  readonly lost: Readonly<Record<string, number>>
}

export interface ProjectCalls {
  info(): ProjectInfo
}

/** Calls that take long; others are answered in between. */
export interface LongCalls {
  backup(file: string): { file: string; sizeBytes: number }
  check(): CheckReport
  salvage(toFile: string): SalvageReport
  emptyTrash(what: Emptying): TrashSize
  /**
   * Brings everything of another project in, seen only when all of it is there. Fails with `failures.merge.…`.
   * @param job the caller's name for it, for `cancelJob` and `onProgress`
   */
  merge(file: string, job: string): MergeReport
  /** Copies runs with their experiments and presets into a new project. */
  exportRuns(file: string, runs: readonly RunId[], job: string): MergeReport
  /** Ends a merge or an export, which then fails with `failures.merge.cancelled`. */
  cancelJob(job: string): null
}

/** An open project. Calls are answered in the order they are made, except the long ones. */
export interface Store {
  readonly file: string
  project(): Promise<Result<ProjectInfo>>
  readonly experiments: Remote<ExperimentCalls>
  readonly runs: Remote<RunCalls>
  readonly recordings: Remote<RecordingCalls> & {
    /** Chunk by chunk, for what is too large to hold; ends after the first failure. */
    stream(
      recording: number,
      fromMs?: number,
      toMs?: number
    ): AsyncGenerator<Result<RecordingPiece>, void, void>
  }
  readonly checkpoints: Remote<CheckpointCalls>
  readonly curves: Remote<CurveCalls>
  readonly settings: Remote<SettingCalls>
  readonly presets: Remote<PresetCalls>
  readonly comparisons: Remote<ComparisonCalls>
  readonly reports: Remote<ReportCalls>
  readonly sweeps: Remote<SweepCalls>
  readonly notes: Remote<NoteCalls>
  readonly trash: Remote<TrashCalls>
  readonly merge: Remote<LongCalls>['merge']
  readonly exportRuns: Remote<LongCalls>['exportRuns']
  readonly cancelJob: Remote<LongCalls>['cancelJob']
  /** Hears of how far merges and exports are. @returns what ends listening */
  onProgress(listener: (progress: JobProgress) => void): () => void
  /** Takes what is in the trash out for good. */
  readonly emptyTrash: Remote<LongCalls>['emptyTrash']
  /** Copies the project as it is, while it is in use. Overwrites nothing but an older project copy. */
  readonly backup: Remote<LongCalls>['backup']
  /** Reads everything that is stored and says what is wrong with it. */
  readonly check: Remote<LongCalls>['check']
  /** Copies every row that can be read into a new project. */
  readonly salvage: Remote<LongCalls>['salvage']
  close(): Promise<void>
}

export interface OpenOptions {
  readonly file: string
  /** Folder of the built `store.worker.js`. */
  readonly workerFolder: string
  /** What to do about the file's absence or presence; `never` unless given. */
  readonly create?: 'never' | 'if-missing' | 'new'
  /** Only look, as in repair mode. */
  readonly readOnly?: boolean
  readonly now?: () => Date
}
