import type { Client } from '../../src-shared/contract/client'
import type { Json } from '../../src-shared/experiments/json'
import { hasErrors, type Problem } from '../../src-shared/experiments/problem'
import { badInput, failed, type Outcome } from './outcome'

/** @returns the outcome that ends the command where the document has errors; else its warnings */
export async function checkDocument(
  client: Client,
  document: Json,
  file: string
): Promise<{ readonly bad: Outcome } | { readonly warnings: readonly Problem[] }> {
  const checked = await client.call('experiments.check', { document })
  if (!checked.ok) return { bad: failed(checked.failure) }
  const { problems } = checked.value
  if (!hasErrors(problems)) return { warnings: problems }
  const count = problems.filter(({ severity }) => severity === 'error').length
  return { bad: { ...failed(badInput('invalidDocument', { file, count })), problems } }
}
