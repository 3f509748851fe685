import { failure, ok, type Result } from '../../src-shared/result'
import type { FileQuestion, ServicesOptions } from './options'

/** The place that a call names, or that the user chooses; null when he thinks better of it. */
export async function choosePlace(
  { chooseFile }: ServicesOptions,
  named: string | undefined,
  question: FileQuestion
): Promise<Result<string | null>> {
  if (named !== undefined) return ok(named)
  if (!chooseFile) return failure('bad-input', 'failures.file.noPlace')
  return ok(await chooseFile(question))
}

/** A file name made from a title: what file systems and shells have no trouble with. */
export const fileNameFrom = (title: string): string =>
  title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ -]+/gu, ' ')
    .replace(/\s+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80) || 'engram'
