import type { Failure, FailureDetails } from '../../src-shared/result'
import type { Problem } from '../../src-shared/experiments/problem'
import { statusOf, type Status } from './exit-code'

/** How a command ended: for people, for machines and for the shell. */
export interface Outcome {
  readonly status: Status
  /** What `--json` prints beside the status. */
  readonly fields: Readonly<Record<string, unknown>>
  /** What people read on standard output. */
  readonly text: string
  readonly failure?: Failure | undefined
  /** What is wrong with a document, each with its place. */
  readonly problems?: readonly Problem[] | undefined
}

export const done = (fields: Outcome['fields'], text: string): Outcome => ({
  status: 'done',
  fields,
  text
})

export const failed = (failure: Failure, fields: Outcome['fields'] = {}, text = ''): Outcome => ({
  status: statusOf(failure),
  fields,
  text,
  failure
})

/** Bad input that the command line itself finds; `key` is below `cli.failures.`. */
export const badInput = (key: string, details: FailureDetails = {}): Failure => ({
  code: 'bad-input',
  key: `cli.failures.${key}`,
  details
})
