import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

const largestBytes = 1_000_000

/**
 * Adds a defect's trace to `logs/command-line.log` in the data folder; a log that has grown large is set aside.
 * @returns the file, or null where it cannot be written: then the message on the screen has to do
 */
export function writeDefect(
  dataFolder: string,
  at: Date,
  argv: readonly string[],
  error: unknown
): string | null {
  const folder = path.join(dataFolder, 'logs')
  const file = path.join(folder, 'command-line.log')
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  try {
    mkdirSync(folder, { recursive: true })
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size > largestBytes) renameSync(file, `${file}.old`)
    appendFileSync(file, `${at.toISOString()} engram ${JSON.stringify(argv)}\n${trace}\n\n`)
    return file
  } catch {
    return null
  }
}
