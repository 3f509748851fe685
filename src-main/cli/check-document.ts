import type { MethodReply } from '../../src-shared/contract'
import type { Client } from '../../src-shared/contract/client'
import type { Json } from '../../src-shared/experiments/json'
import { hasErrors, type Problem } from '../../src-shared/experiments/problem'
import { badInput, failed, type Outcome } from './outcome'

export interface CheckedDocument {
  readonly warnings: readonly Problem[]
  /** What running it would take; null where nobody knows. */
  readonly estimate: MethodReply<'experiments.check'>['estimate']
}

/** @returns the outcome that ends the command where the document has errors; else its warnings */
export async function checkDocument(
  client: Client,
  document: Json,
  file: string
): Promise<{ readonly bad: Outcome } | CheckedDocument> {
  const checked = await client.call('experiments.check', { document })
  if (!checked.ok) return { bad: failed(checked.failure) }
  const { problems, estimate } = checked.value
  if (!hasErrors(problems)) return { warnings: problems, estimate }
  const count = problems.filter(({ severity }) => severity === 'error').length
  return { bad: { ...failed(badInput('invalidDocument', { file, count })), problems } }
}
