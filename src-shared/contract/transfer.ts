import { z } from 'zod'
import { nothing, runIdSchema } from './common'
import { command, topic } from './method'

const filePath = z.string().min(1).max(4096)
/** Chosen by the caller, to follow and to cancel the job. */
const job = z.string().min(1).max(100)

export const mergeReportSchema = z.object({
  runs: z.object({ added: z.int(), known: z.int() }),
  experiments: z.object({ added: z.int(), known: z.int() }),
  presets: z.int(),
  /** New ones; what is in both projects is there once. */
  sweeps: z.int(),
  comparisons: z.int(),
  reports: z.int(),
  /** Comparisons and reports that both projects had changed: theirs came as copies of these names. */
  copies: z.array(z.string()),
  /** Experiments that both projects had changed: theirs came as copies of these names. */
  changedExperiments: z.array(z.string()),
  /** Experiments whose name another has; both are kept. */
  sameNames: z.array(z.string()),
  /** Presets that came under these names, as theirs were taken. */
  renamedPresets: z.array(z.string()),
  /** Runs that were there, with another note; ours were kept. */
  otherNotes: z.int()
})
export type MergeReport = z.output<typeof mergeReportSchema>

export const transferMethods = {
  /** Brings experiments, runs, presets, sweeps, comparisons, reports and notes of another project into this one. Asks for it if none is named. */
  'projects.merge': command(
    z.strictObject({ file: filePath.optional(), job }),
    z.object({ file: z.string(), report: mergeReportSchema }).nullable()
  ),
  /** Makes a new project of some runs, with their experiments, presets, notes, and what is about them alone. Asks for the place. */
  'projects.exportRuns': command(
    z.strictObject({
      runs: z.array(runIdSchema).min(1).max(1_000_000),
      file: filePath.optional(),
      job
    }),
    z.object({ file: z.string(), report: mergeReportSchema }).nullable()
  ),
  /** Ends a merge or an export; what it had done is undone. */
  'projects.cancelJob': command(z.strictObject({ job }), nothing)
}

export const transferTopics = {
  'projects.progress': topic(
    z.object({
      job: z.string(),
      what: z.enum(['merge', 'export', 'backup']),
      /** 0 to 1; null when it is over. */
      fraction: z.number().nullable(),
      secondsLeft: z.number().nullable()
    })
  )
}
