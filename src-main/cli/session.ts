import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Client } from '../../src-shared/contract/client'
import { fail, ok, type Result } from '../../src-shared/result'
import type { CommandContext } from './command'
import { defaultProject } from './data-folder'
import { badInput, failed, type Outcome } from './outcome'

export interface SessionOptions {
  readonly project?: string | undefined
  /** `write` makes a missing project; `read` refuses one; `look` takes a damaged one too. */
  readonly use: 'write' | 'read' | 'look'
}

export interface Session {
  readonly client: Client
  /** The project's file. */
  readonly project: string
}

/** Opens the project, does something with it and closes it again, whatever happens. */
export async function withProject(
  { environment }: CommandContext,
  { project, use }: SessionOptions,
  work: (session: Session) => Promise<Outcome>
): Promise<Outcome> {
  const { dataFolder, cwd } = environment
  const file = project === undefined ? defaultProject(dataFolder) : path.resolve(cwd, project)
  if (use !== 'write' && !existsSync(file)) {
    const key = project === undefined ? 'noDefaultProject' : 'noProject'
    return failed(badInput(key, { file }))
  }
  const folder = project === undefined ? await makeFolder(dataFolder) : ok(null)
  if (!folder.ok) return failed(folder.failure)
  const services = await environment.openServices({ dataFolder, project: file })
  if (!services.ok) return failed(services.failure)
  const { client, close } = services.value
  try {
    const usable = await isUsable(client, use)
    return usable.ok ? await work({ client, project: file }) : failed(usable.failure)
  } finally {
    await close()
  }
}

/** The data folder is ours to make; a project's folder elsewhere is the user's. */
async function makeFolder(folder: string): Promise<Result<null>> {
  try {
    await mkdir(folder, { recursive: true })
    return ok(null)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const details = { folder, code: String(error.code) }
    return fail({ code: 'unavailable', key: 'cli.failures.noDataFolder', details })
  }
}

async function isUsable(client: Client, use: SessionOptions['use']): Promise<Result<null>> {
  if (use === 'look') return ok(null)
  const current = await client.call('projects.current', {})
  if (!current.ok) return current
  const { mode, cause, file } = current.value
  if (mode === 'normal' || (use === 'read' && cause?.code !== 'failed')) return ok(null)
  return fail(cause ?? badInput('onlyForLooking', { file }))
}
