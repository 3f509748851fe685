import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { latestVersion } from '../../../src-main/store/migrations'
import {
  document,
  newProject,
  open,
  reason,
  someRun,
  temporaryFolder,
  value
} from './temporary-project'

const inFolder = (name: string): string => path.join(temporaryFolder(), name)

describe('opening a project', () => {
  it('makes one where there is none, and finds it again', async () => {
    const file = inFolder('연구 #1 ?.engram')
    const store = value(await open(file, { create: 'new' }))
    expect(value(await store.project())).toMatchObject({
      file,
      name: '연구 #1 ?',
      mode: 'normal',
      cause: null,
      runs: 0,
      experiments: 0
    })
    value(await store.experiments.create(document))
    await store.close()
    expect(fs.readdirSync(path.dirname(file))).toEqual([path.basename(file)])
    expect(value(await value(await open(file)).project()).experiments).toBe(1)
  })

  it('writes through the log and waits for the disk', async () => {
    const store = await newProject()
    await store.close()
    const database = new Database(store.file)
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.pragma('application_id', { simple: true })).toBe(0x456e6772)
    const tables = database
      .prepare<[], { name: string; strict: number }>(
        `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
         AND name NOT LIKE 'sqlite_%'`
      )
      .all()
    database.close()
    expect(tables.length).toBeGreaterThan(8)
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([])
  })

  it('says that the file or its folder is missing', async () => {
    const file = inFolder('no.engram')
    expect(reason(await open(file))).toMatchObject({
      code: 'not-found',
      key: 'failures.project.missing',
      details: { file }
    })
    const deep = path.join(path.dirname(file), 'nowhere', 'no.engram')
    expect(reason(await open(deep, { create: 'new' })).key).toBe('failures.project.noFolder')
    expect(fs.readdirSync(path.dirname(file))).toEqual([])
  })

  it('does not touch a file that is there when a new one is asked for', async () => {
    const store = await newProject()
    value(await store.experiments.create(document))
    await store.close()
    expect(reason(await open(store.file, { create: 'new' })).key).toBe('failures.project.exists')
    expect(value(await value(await open(store.file)).project()).experiments).toBe(1)
  })

  it.each(['never', 'if-missing'] as const)(
    'refuses what is not a project and leaves it as it is (%s)',
    async (create) => {
      const text = inFolder('notes.engram')
      fs.writeFileSync(text, 'Dear diary, '.repeat(2000))
      const other = inFolder('other.engram')
      const database = new Database(other)
      database.exec('CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)')
      database.close()
      for (const file of [text, other, path.dirname(text)]) {
        const before = fs.statSync(file).isFile() ? fs.readFileSync(file) : null
        const failure = reason(await open(file, { create }))
        expect(failure.code).toBe('bad-input')
        expect(failure.key).toBe(
          before ? 'failures.project.notAProject' : 'failures.project.notAFile'
        )
        if (before) expect(fs.readFileSync(file).equals(before)).toBe(true)
      }
    }
  )

  it('takes an empty file for a new project only where one may be made', async () => {
    const file = inFolder('empty.engram')
    fs.writeFileSync(file, '')
    expect(reason(await open(file)).key).toBe('failures.project.notAProject')
    expect(fs.statSync(file).size).toBe(0)
    expect(value(await value(await open(file, { create: 'if-missing' })).project()).mode).toBe(
      'normal'
    )
  })

  it('is locked for a second one, in the same program too, until it is closed', async () => {
    const store = await newProject()
    const failure = reason(await open(store.file))
    expect(failure).toMatchObject({ code: 'unavailable', key: 'failures.project.locked' })
    value(await store.experiments.create(document))
    await store.close()
    expect(value(await value(await open(store.file)).project()).experiments).toBe(1)
  })

  it('only looks when asked to', async () => {
    const store = await newProject()
    const { id } = value(await store.experiments.create(document))
    await store.close()
    const looking = value(await open(store.file, { readOnly: true }))
    expect(value(await looking.experiments.document(id))).toEqual(document)
    expect(reason(await looking.runs.start(someRun())).key).toBe('failures.project.readOnly')
  })

  it('opens a project of a newer version for looking only', async () => {
    const store = await newProject()
    const { id } = value(await store.experiments.create(document))
    await store.close()
    const database = new Database(store.file)
    database.pragma('user_version = 99')
    database.exec('ALTER TABLE experiment ADD COLUMN colour TEXT')
    database.exec('DROP TABLE setting')
    database.close()

    const newer = value(await open(store.file))
    expect(value(await newer.project())).toMatchObject({
      mode: 'repair',
      experiments: 1,
      cause: { key: 'failures.project.newer', details: { version: 99, latestVersion } }
    })
    expect(value(await newer.experiments.document(id))).toEqual(document)
    expect(reason(await newer.experiments.create(document)).key).toBe('failures.project.newer')
    expect(reason(await newer.settings.get('a')).key).toBe('failures.store.unreadable')
    const report = value(await newer.check())
    expect(report.schemaVersion).toBe(99)
    expect(report.findings.map(({ key }) => key)).toContain('failures.check.newer')
    const copy = path.join(path.dirname(store.file), 'copy.engram')
    expect(value(await newer.salvage(copy)).copied['experiment']).toBe(1)
    expect(value(await value(await open(copy)).experiments.document(id))).toEqual(document)
  })

  it('keeps settings of the project', async () => {
    const store = await newProject()
    expect(value(await store.settings.get('room'))).toBeNull()
    value(await store.settings.set('room', { open: ['a'] }))
    value(await store.settings.set('room', { open: ['b'] }))
    await store.close()
    expect(value(await value(await open(store.file)).settings.get('room'))).toEqual({ open: ['b'] })
  })

  it('answers every call as stopped once it is closed', async () => {
    const store = await newProject()
    const open = store.experiments.list()
    const closed = store.close()
    expect(value(await open)).toEqual([])
    await closed
    expect(reason(await store.experiments.list()).key).toBe('failures.store.stopped')
    await store.close()
  })

  it('outlives a worker that cannot start', async () => {
    const opened = await open(inFolder('a.engram'), {
      workerFolder: temporaryFolder(),
      create: 'new'
    })
    expect(reason(opened).key).toBe('failures.store.stopped')
  })

  it('answers open calls as stopped when its worker dies, and can be opened again', async () => {
    const folder = temporaryFolder()
    const { workerFolder } = await import('../../setup/places')
    const worker = path.join(workerFolder(), 'store.worker.js')
    // The real worker, and a message of the test's that kills its thread as a fault in native code would.
    fs.writeFileSync(
      path.join(folder, 'store.worker.js'),
      `import { parentPort } from 'node:worker_threads'
       import ${JSON.stringify(worker)}
       parentPort.on('message', ({ name, args }) => {
         if (name === 'settings.get' && args[0] === 'die') process.nextTick(() => { throw new Error('dead') })
       })`
    )
    fs.writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
    const file = path.join(folder, 'lab.engram')
    const store = value(await open(file, { create: 'new', workerFolder: folder }))
    const { id } = value(await store.experiments.create(document))
    await store.settings.get('die')
    const failure = reason(await store.runs.list({}))
    expect(failure.key).toBe('failures.store.stopped')
    await store.close()
    expect(value(await value(await open(file)).experiments.document(id))).toEqual(document)
  })
})
