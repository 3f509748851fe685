import { createInterface } from 'node:readline'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { projectRoot, workerFolder } from '../setup/places'

/** One thing the child has done and the store has confirmed before the line was written. */
export interface Acknowledged {
  readonly what: 'experiment' | 'edit' | 'run' | 'recording' | 'chunk' | 'note' | 'finish' | 'move'
  readonly [key: string]: string | number
}

/**
 * Lets a process of its own write to a project and kills it in the middle with SIGKILL.
 * @param after milliseconds after `from`: its start, or its first acknowledgement
 * @returns everything that it was told is stored
 */
export async function writeUntilKilled(
  file: string,
  seed: number,
  after: number,
  from: 'start' | 'first' = 'first'
): Promise<Acknowledged[]> {
  const child = spawn(
    process.execPath,
    [path.join(projectRoot, 'test/crash/writer.mjs'), workerFolder(), file, String(seed)],
    { stdio: ['ignore', 'pipe', 'pipe'] }
  )
  const acknowledged: Acknowledged[] = []
  let errors = ''
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()))
  const lines = createInterface({ input: child.stdout })
  const exited = once(child, 'exit')
  const kill = (): boolean => child.kill('SIGKILL')
  let timer = from === 'start' ? setTimeout(kill, after) : undefined
  lines.on('line', (line) => {
    timer ??= setTimeout(kill, after)
    // The last line may be cut in half by the kill: then it was not acknowledged.
    if (line.endsWith('}')) acknowledged.push(JSON.parse(line))
  })
  const linesEnded = once(lines, 'close')
  const [code, signal] = await exited
  await linesEnded
  clearTimeout(timer)
  if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself (${code}): ${errors}`)
  return acknowledged
}
