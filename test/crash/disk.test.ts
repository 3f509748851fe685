import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openProject } from '../../src-main/store/open-project'
import { reasonOf } from '../../src-main/store/session'
import { settingCalls } from '../../src-main/store/settings'
import { Sql } from '../../src-main/store/sql'
import type { Store } from '../../src-main/store'
import { projectRoot, workerFolder } from '../setup/places'
import {
  document,
  newProject,
  open,
  reason,
  someRun,
  temporaryFolder,
  value
} from '../unit/store/temporary-project'

const undo: (() => void)[] = []
afterEach(() => {
  for (const step of undo.splice(0).reverse()) step()
})

const runs = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** Mounts a small disk of its own. @returns undefined where the system does not allow that */
function smallDisk(size: string): string | undefined {
  const folder = fs.mkdtempSync('/tmp/engram-disk-')
  undo.push(() => fs.rmSync(folder, { recursive: true, force: true }))
  if (!runs('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)) return undefined
  undo.push(() => {
    if (!runs('umount', folder)) runs('umount', '-l', folder)
  })
  return folder
}

const canMount = ((): boolean => {
  const folder = process.platform === 'linux' ? smallDisk('64k') : undefined
  for (const step of undo.splice(0).reverse()) step()
  return folder !== undefined
})()

/** Takes away the right to write, from root too. */
function forbidWriting(place: string): void {
  if (process.getuid?.() === 0) {
    if (!runs('chattr', '+i', place)) throw new Error('chattr is needed to test as root')
    undo.push(() => runs('chattr', '-i', place))
    return
  }
  const { mode } = fs.statSync(place)
  fs.chmodSync(place, mode & 0o555)
  undo.push(() => fs.chmodSync(place, mode))
}
const canForbid =
  process.platform === 'linux' &&
  (process.getuid?.() !== 0 ||
    ((): boolean => {
      const file = path.join(fs.mkdtempSync('/tmp/engram-chattr-'), 'file')
      fs.writeFileSync(file, '')
      const works = runs('chattr', '+i', file)
      runs('chattr', '-i', file)
      fs.rmSync(path.dirname(file), { recursive: true, force: true })
      return works
    })())

const never = (): never => {
  throw new Error('there is no run')
}

const noise = (length: number): Uint32Array =>
  Uint32Array.from({ length }, () => Math.floor(Math.random() * 2 ** 32))

async function record(
  store: Store
): Promise<{ append: () => ReturnType<Store['recordings']['append']> }> {
  const { id } = value(await store.runs.start(someRun()))
  const recording = value(
    await store.recordings.create(id, {
      name: 'spikes',
      kind: 'spikes',
      population: 'E',
      neurons: 1,
      selection: null,
      variables: [],
      fromMs: 0,
      intervalMs: 0.1
    })
  )
  let from = 0
  const length = 10_000
  return {
    append() {
      const steps = Uint32Array.from({ length }, (_, i) => from + i)
      const chunk = { fromStep: from, toStep: from + length, steps, neurons: noise(length) }
      from += length
      return store.recordings.append(recording, [chunk])
    }
  }
}

describe.skipIf(!canMount)('a full disk', () => {
  it('is named, loses nothing that was stored, and is over when there is room again', async () => {
    const disk = smallDisk('8m') ?? ''
    const ballast = path.join(disk, 'ballast')
    fs.writeFileSync(ballast, Buffer.alloc(5 * 1024 * 1024))
    const store = await newProject(path.join(disk, 'lab.engram'))
    const { append } = await record(store)
    let stored = 0
    let result = await append()
    for (; result.ok && stored < 500; result = await append()) stored += 1
    expect(reason(result)).toMatchObject({ code: 'unavailable', key: 'failures.store.diskFull' })
    expect(stored).toBeGreaterThan(3)
    expect(value(await store.recordings.info(1)).count).toBe(stored * 10_000)
    expect(reason(await append()).key).toBe('failures.store.diskFull')
    expect(value(await store.check()).ok).toBe(true)

    // What a chunk was too large for has to go too, down to the last page.
    const rest = path.join(disk, 'rest')
    expect(() => fs.writeFileSync(rest, Buffer.alloc(8 * 1024 * 1024))).toThrow('ENOSPC')
    for (let i = 0; (await store.settings.set('filler', i)).ok; i++);
    await store.close()

    const looking = value(await open(store.file))
    expect(value(await looking.project())).toMatchObject({
      mode: 'repair',
      runs: 1,
      cause: { key: 'failures.store.diskFull' }
    })
    expect(value(await looking.recordings.info(1)).count).toBe(stored * 10_000)
    await looking.close()

    fs.rmSync(rest)
    fs.rmSync(ballast)
    const again = value(await open(store.file))
    expect(value(await again.project())).toMatchObject({ mode: 'normal', interrupted: 1 })
    expect(value(await again.recordings.info(1)).count).toBe(stored * 10_000)
    expect(value(await again.check()).ok).toBe(true)
    value(await again.runs.start(someRun()))
    await again.close()
  })

  it('is over for an open project as soon as there is room', async () => {
    const disk = smallDisk('8m') ?? ''
    const ballast = path.join(disk, 'ballast')
    fs.writeFileSync(ballast, Buffer.alloc(5 * 1024 * 1024))
    const store = await newProject(path.join(disk, 'lab.engram'))
    const { append } = await record(store)
    while ((await append()).ok);
    fs.rmSync(ballast)
    value(await append())
    await store.close()
  })

  it('ends a backup and leaves no half of it', async () => {
    const disk = smallDisk('1m') ?? ''
    const store = await newProject()
    const { append } = await record(store)
    for (let i = 0; i < 40; i++) value(await append())
    const failure = reason(await store.backup(path.join(disk, 'copy.engram')))
    expect(failure.key).toBe('failures.store.diskFull')
    expect(fs.readdirSync(disk)).toEqual([])
    value(await append())
  })

  it('ends a merge and leaves nothing of it, and the merge can be done again', async () => {
    const theirs = await newProject()
    const { append } = await record(theirs)
    for (let i = 0; i < 80; i++) value(await append())
    const list = value(await theirs.runs.list({})).runs
    value(await theirs.runs.finish(list[0]?.id ?? never(), { state: 'done' }))
    await theirs.close()

    const disk = smallDisk('10m') ?? ''
    const ballast = path.join(disk, 'ballast')
    fs.writeFileSync(ballast, Buffer.alloc(8 * 1024 * 1024))
    const ours = await newProject(path.join(disk, 'lab.engram'))
    value(await ours.experiments.create(document))
    const failure = reason(await ours.merge(theirs.file, 'job'))
    expect(failure).toMatchObject({ code: 'unavailable', key: 'failures.store.diskFull' })
    expect(value(await ours.project())).toMatchObject({ runs: 0, experiments: 1 })
    expect(value(await ours.check()).ok).toBe(true)
    await ours.close()

    fs.rmSync(ballast)
    const again = value(await open(ours.file))
    expect(value(await again.check()).counts).toMatchObject({ runs: 0, chunks: 0 })
    expect(value(await again.merge(theirs.file, 'job')).runs).toEqual({ added: 1, known: 0 })
    expect(value(await again.check()).ok).toBe(true)
    await again.close()
  })

  it('ends an export of runs and leaves no half of the new project', async () => {
    const disk = smallDisk('1m') ?? ''
    const store = await newProject()
    const { append } = await record(store)
    for (let i = 0; i < 40; i++) value(await append())
    const { id } = value(await store.runs.list({})).runs[0] ?? never()
    value(await store.runs.finish(id, { state: 'done' }))
    const file = path.join(disk, 'chosen.engram')
    expect(reason(await store.exportRuns(file, [id], 'job')).key).toBe('failures.store.diskFull')
    expect(fs.readdirSync(disk)).toEqual([])
    expect(value(await store.check()).ok).toBe(true)
  })

  it('does not let a new project be half made', async () => {
    const disk = smallDisk('64k') ?? ''
    const file = path.join(disk, 'lab.engram')
    expect(reason(await open(file, { create: 'new' })).key).toBe('failures.store.diskFull')
    const again = reason(await open(file, { create: 'if-missing' }))
    expect(again.key).toBe('failures.store.diskFull')
  })
})

describe('a database that may not grow', () => {
  it('is a full disk by name, and keeps what it had', () => {
    const file = path.join(temporaryFolder(), 'lab.engram')
    const { database, close } = openProject({ file, create: 'new', readOnly: false })
    const sql = new Sql(database, null)
    const settings = settingCalls(sql)
    settings.set('small', 'kept')
    database.pragma(
      `max_page_count = ${Number(database.pragma('page_count', { simple: true })) + 2}`
    )
    let error: unknown
    try {
      settings.set('large', 'x'.repeat(100_000))
    } catch (thrown) {
      error = thrown
    }
    expect(reason(reasonOf(error, file)).key).toBe('failures.store.diskFull')
    expect(settings.get('large')).toBeNull()
    expect(settings.get('small')).toBe('kept')
    close()
  })
})

describe.skipIf(!canForbid)('a place that cannot be written', () => {
  it.each(['file', 'folder'] as const)('opens for looking only: read-only %s', async (what) => {
    const store = await newProject()
    const { id } = value(await store.experiments.create(document))
    await store.close()
    forbidWriting(what === 'file' ? store.file : path.dirname(store.file))

    const looking = value(await open(store.file))
    expect(value(await looking.project())).toMatchObject({
      mode: 'repair',
      experiments: 1,
      cause: { key: 'failures.project.readOnly' }
    })
    expect(value(await looking.experiments.document(id))).toEqual(document)
    expect(reason(await looking.runs.start(someRun())).key).toBe('failures.project.readOnly')
    expect(value(await looking.check()).ok).toBe(true)
    await looking.close()
  })

  it('shows what a crash left in the log, too', async () => {
    const folder = temporaryFolder()
    const store = await newProject()
    const { id } = value(await store.experiments.create(document))
    // As after a crash: file and log as they are while the project is open.
    const file = path.join(folder, 'lab.engram')
    for (const ending of ['', '-wal']) runs('cp', store.file + ending, file + ending)
    expect(fs.statSync(`${file}-wal`).size).toBeGreaterThan(0)
    forbidWriting(folder)
    const looking = value(await open(file))
    expect(value(await looking.experiments.document(id))).toEqual(document)
    await looking.close()
  })

  it('is named when a project or a backup is to be made there', async () => {
    const folder = temporaryFolder()
    const store = await newProject()
    forbidWriting(folder)
    const made = await open(path.join(folder, 'lab.engram'), { create: 'new' })
    expect(reason(made).key).toBe('failures.project.readOnlyFolder')
    expect(reason(await store.backup(path.join(folder, 'copy.engram'))).code).toBe('unavailable')
  })
})

describe('a project that another process has open', () => {
  it('is locked until that process ends, even by kill', async () => {
    const file = path.join(temporaryFolder(), 'lab.engram')
    const writer = path.join(projectRoot, 'test/crash/writer.mjs')
    const child = spawn(process.execPath, [writer, workerFolder(), file, '1'], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    await once(child.stdout, 'data')
    child.stdout.resume()
    const before = Date.now()
    expect(reason(await open(file))).toMatchObject({
      code: 'unavailable',
      key: 'failures.project.locked',
      details: { file }
    })
    expect(Date.now() - before).toBeLessThan(4_000)
    expect(reason(await open(file, { readOnly: true })).key).toBe('failures.project.locked')
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
    const store = value(await open(file))
    expect(value(await store.check()).ok).toBe(true)
  })
})
