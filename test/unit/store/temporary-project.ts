import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import { openStore, type NewRun, type OpenOptions, type Store } from '../../../src-main/store'
import type { Provenance } from '../../../src-shared/contract/runs'
import type { Failure, Result } from '../../../src-shared/result'
import { workerFolder } from '../../setup/places'

const stores: Store[] = []
const folders: string[] = []

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-store-'))
  folders.push(folder)
  return folder
}

export async function open(
  file: string,
  options: Omit<Partial<OpenOptions>, 'file'> = {}
): Promise<Result<Store>> {
  const opened = await openStore({ file, workerFolder: workerFolder(), ...options })
  if (opened.ok) stores.push(opened.value)
  return opened
}

/** A new project in a folder of its own; closed and removed after the test. */
export const newProject = async (
  file = path.join(temporaryFolder(), 'lab.engram')
): Promise<Store> => value(await open(file, { create: 'if-missing' }))

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.key} ${JSON.stringify(result.failure.details)}`)
  return result.value
}

export function reason(result: Result<unknown>): Failure {
  if (result.ok) throw new Error('a failure was expected')
  return result.failure
}

export const provenance: Provenance = {
  appVersion: '0.1.0',
  engineVersion: '1',
  threads: 2,
  runtime: 'Node 20',
  platform: 'linux',
  processor: 'a processor',
  cores: 2,
  memoryMB: 4096,
  buildSeconds: null,
  simulateSeconds: null,
  storeSeconds: null,
  peakMemoryMB: null,
  bytesPerSynapse: null
}

export const document = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Brunel',
  populations: [{ name: 'E', model: 'lif-delta', size: 8000 }]
}

export const someRun = (change: Partial<NewRun> = {}): NewRun => ({
  experimentId: null,
  kind: 'network',
  name: 'Brunel',
  seed: 1,
  threads: 2,
  document,
  provenance,
  ...change
})
