import type { Client } from '../../src-shared/contract/client'
import { ok, type Result } from '../../src-shared/result'
import { createServices, type ServicesOptions } from '../services'
import { createDispatcher, type Dispatcher } from './dispatcher'
import { inProcessClient } from './in-process'

export type { Dispatcher, Reply } from './dispatcher'
export { Desks } from './desks'
export { userSettingsOf as openUserSettings } from '../services'
export type { FileQuestion, ServicesOptions, WindowPort } from '../services'

/** The services with their one door. */
export interface Host {
  readonly dispatcher: Dispatcher
  /** For callers in the same process. */
  readonly client: Client
  readonly settings: () => {
    readonly language: 'en' | 'ko'
    readonly theme: 'light' | 'dark' | 'system'
  }
  /** The file of the open project. */
  readonly file: () => string
  /** Cancels what is running, keeps what came out of it, and closes the project. */
  close(): Promise<void>
}

export interface HostOptions extends ServicesOptions {
  /** Told of defects: for the log. */
  readonly onDefect: (method: string, error: unknown) => void
}

/** Opens a project and makes everything that can be asked of it. */
export async function openHost(options: HostOptions): Promise<Result<Host>> {
  const services = await createServices(options)
  if (!services.ok) return services
  const { handle, listen, settings, file, close } = services.value
  const dispatcher = createDispatcher({ handle, onEvent: listen, onDefect: options.onDefect })
  return ok({ dispatcher, client: inProcessClient(dispatcher), settings, file, close })
}
