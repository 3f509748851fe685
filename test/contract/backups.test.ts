import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openTemporaryHost, smallNetwork, value, type OpenHost } from './host'

const open: OpenHost[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function host(): Promise<OpenHost> {
  const opened = await openTemporaryHost()
  open.push(opened)
  return opened
}

it('makes a backup, looks at it, and restores it in place with the present file kept aside', async () => {
  const { host: services, project, folder } = await host()
  const { client } = services
  value(await client.call('experiments.create', { document: smallNetwork }))
  const made = value(await client.call('backups.make', {}))
  expect(made).toMatchObject({ runs: 0, experiments: 1, isSound: true })
  value(await client.call('experiments.create', { document: smallNetwork }))

  const { backups } = value(await client.call('backups.list', {}))
  expect(backups).toMatchObject([{ file: made.file, experiments: 1, isSound: true }])
  expect(fs.readdirSync(path.dirname(made.file))).toEqual([path.basename(made.file)])

  const looked = value(await client.call('backups.look', { file: made.file }))
  expect(looked).toMatchObject({ mode: 'repair', experiments: 1 })
  expect(await client.call('experiments.create', { document: smallNetwork })).toMatchObject({
    ok: false
  })
  expect(value(await client.call('backups.list', {})).backups).toHaveLength(1)

  const restored = value(await client.call('backups.restoreInPlace', { file: made.file }))
  expect(restored.project).toMatchObject({ file: project, mode: 'normal', experiments: 1 })
  value(await client.call('projects.open', { file: restored.keptAs }))
  expect(value(await client.call('projects.current', {})).experiments).toBe(2)
  expect(fs.existsSync(project)).toBe(true)
  expect(path.dirname(restored.keptAs)).toBe(folder)
})

it('restores a backup as a copy, and overwrites nothing', async () => {
  const { host: services, project, folder } = await host()
  const { client } = services
  value(await client.call('experiments.create', { document: smallNetwork }))
  const { file } = value(await client.call('backups.make', {}))
  expect(await client.call('backups.restoreCopy', { file, to: project })).toMatchObject({
    failure: { key: 'failures.project.exists' }
  })
  const to = path.join(folder, 'again.engram')
  const copy = value(await client.call('backups.restoreCopy', { file, to }))
  expect(copy).toMatchObject({ file: to, mode: 'normal', experiments: 1 })
})

it('keeps the project where a damaged backup is to replace it, and says so', async () => {
  const { host: services, project } = await host()
  const { client } = services
  const { file } = value(await client.call('backups.make', {}))
  fs.writeFileSync(file, fs.readFileSync(file).fill(0xff, 8192))
  expect(await client.call('backups.restoreInPlace', { file })).toMatchObject({
    failure: { key: 'failures.backups.damaged' }
  })
  expect(value(await client.call('projects.current', {}))).toMatchObject({ file: project })
})

it('names a folder for backups that is gone', async () => {
  const { host: services, folder } = await host()
  const { client } = services
  const gone = path.join(folder, 'a-file')
  fs.writeFileSync(gone, '')
  const { backups } = value(await client.call('settings.get', {}))
  value(await client.call('settings.set', { backups: { ...backups, folder: gone } }))
  expect(await client.call('backups.make', {})).toMatchObject({
    failure: { key: 'failures.backups.noFolder' }
  })
  expect(value(await client.call('backups.list', {}))).toMatchObject({
    isThere: false,
    backups: []
  })
})
