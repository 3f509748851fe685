import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, test } from 'vitest'
import { Pool, type RunOutcome } from '../../../src-main/pool'
import { canonicalJson } from '../../../src-shared/experiments/canonical'
import { wasmFile, workerFolder } from '../../setup/places'
import { compileDocument } from '../../setup/simulate'
import { balanced } from './networks'

const kernel = new WebAssembly.Module(readFileSync(wasmFile))
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

/** A folder of workers in which one is replaced by other code. */
function workersWith(name: string, code: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-workers-'))
  folders.push(folder)
  for (const file of fs.readdirSync(workerFolder())) {
    if (file.endsWith('.js'))
      fs.copyFileSync(path.join(workerFolder(), file), path.join(folder, file))
  }
  fs.writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
  fs.writeFileSync(path.join(folder, `${name}.worker.js`), code)
  return folder
}

const document = balanced('200 ms', 200)

const run = (pool: Pool, workers = 2): Promise<RunOutcome> =>
  pool.start({
    network: compileDocument(document),
    workers,
    document: canonicalJson(document),
    live: false,
    keep: async () => true
  }).ended

const threads = `import { parentPort, workerData, threadId } from 'node:worker_threads'\n`
const hang = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)'
/** Worker 1 does this, while worker 0 waits for it at the barrier for ever. */
const oneOfTwo = (code: string): string => `${threads}
  if (workerData.worker === 1) { ${code} } else { ${hang} }`

describe('a worker of a run', () => {
  test.each([
    [
      'throws',
      oneOfTwo(`throw new Error('the roof fell in')`),
      { kind: 'crashed', reason: 'the roof fell in' }
    ],
    ['exits with a code', oneOfTwo('process.exit(7)'), { kind: 'crashed', reason: 'exit 7' }],
    [
      'exits as if all were well',
      oneOfTwo('process.exit(0)'),
      { kind: 'crashed', reason: 'exit 0' }
    ],
    [
      'uses up its memory',
      oneOfTwo('const all = []; for (;;) all.push(new Array(4e5).fill(1.1))'),
      { kind: 'heap-exhausted' }
    ],
    [
      'rejects where nobody listens',
      oneOfTwo(`await Promise.reject(new TypeError('nobody listens'))`),
      { kind: 'crashed', reason: 'nobody listens' }
    ]
  ])(
    'that %s fails its run with the reason, and only that',
    { timeout: 60_000 },
    async (_name, code, failure) => {
      const outcome = await run(new Pool(kernel, workersWith('shard', code)))
      expect(outcome).toMatchObject({ outcome: 'failed', hash: null, failure })
      const next = await run(new Pool(kernel, workerFolder()))
      expect(next.outcome).toBe('done')
    }
  )

  it('that meets a kernel without its function fails the run by name', async () => {
    const empty = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))
    const outcome = await run(new Pool(empty, workerFolder()))
    expect(outcome).toMatchObject({ outcome: 'failed', hash: null, failure: { kind: 'crashed' } })
    expect(JSON.stringify(outcome.failure)).toContain('heapStart')
  })

  it('that is missing fails the run', async () => {
    const folder = workersWith('shard', '')
    fs.rmSync(path.join(folder, 'shard.worker.js'))
    const outcome = await run(new Pool(kernel, folder))
    expect(outcome).toMatchObject({ outcome: 'failed', failure: { kind: 'crashed' } })
  })
})

describe('the thread of a run', () => {
  test.each([
    ['throws', `throw new Error('lost')`, 'lost'],
    ['exits', 'process.exit(0)', 'exit 0']
  ])(
    'that %s fails its run with the reason, and the next one works',
    async (_name, code, reason) => {
      const outcome = await run(new Pool(kernel, workersWith('run', code)))
      expect(outcome).toMatchObject({ outcome: 'failed', hash: null, failure: { kind: 'crashed' } })
      expect(JSON.stringify(outcome.failure)).toContain(reason)
      expect((await run(new Pool(kernel, workerFolder()))).outcome).toBe('done')
    }
  )
})
