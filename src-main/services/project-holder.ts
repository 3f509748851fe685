import path from 'node:path'
import { failure, ok, type Failure, type Result } from '../../src-shared/result'
import { openStore, type OpenOptions, type Store, type UserSettings } from '../store'
import type { Events } from './events'
import type { ServicesOptions } from './options'

/** How a project is opened. */
export type Opening = NonNullable<OpenOptions['create']>

/** Holds the one open project, and changes it. */
export class ProjectHolder {
  #store: Store | null = null
  readonly #leaving = new Set<() => Promise<void>>()

  constructor(
    readonly options: ServicesOptions,
    readonly events: Events,
    readonly user: UserSettings
  ) {}

  /** The open project. @throws Error before the first has been opened */
  get store(): Store {
    if (!this.#store) throw new Error('no project is open')
    return this.#store
  }

  /** Called before a project is left, so that what runs in it can end. */
  beforeLeaving(action: () => Promise<void>): void {
    this.#leaving.add(action)
  }

  /** Opens the project that the options name, the one used last, or the default one. */
  async openFirst(): Promise<Result<null, Failure>> {
    const { project, dataFolder, preferred, opening = 'if-missing' } = this.options
    const standard = path.join(dataFolder, 'default.engram')
    if (project !== undefined) return this.open(project, opening)
    const [last] = await this.user.recent()
    const candidates = [...new Set([preferred ?? last?.file ?? standard, standard])]
    // With a window something has to open: the last one in use elsewhere must not keep it shut.
    let first: Result<null> | null = null
    for (const file of [...candidates, path.join(dataFolder, 'default-2.engram')]) {
      const opened = await this.open(file, 'if-missing')
      if (opened.ok) {
        if (first && !first.ok) this.#announce(first.failure)
        return opened
      }
      first ??= opened
    }
    return first ?? failure('defect', 'failures.defect', { method: 'open', message: '' })
  }

  #announce({ key, details }: Failure): void {
    // The window is not there yet; it hears of it once it has had time to listen.
    const tell = (): void => this.events.emit('app.notice', { severity: 'warning', key, details })
    setTimeout(tell, 4000).unref()
  }

  /** Opens another project; the present one stays open if that fails. */
  async open(file: string, create: Opening, readOnly = false): Promise<Result<null>> {
    const place = path.resolve(file)
    if (this.#store && path.resolve(this.#store.file) === place && create !== 'new') return ok(null)
    const opened = await openStore({
      file: place,
      workerFolder: this.options.workerFolder,
      create,
      readOnly
    })
    if (!opened.ok) return opened
    await this.#leave()
    this.#store = opened.value
    // What is only looked at is not what is opened next time.
    if (readOnly) return ok(null)
    const remembered = await this.user.remember(place, new Date().toISOString())
    if (!remembered.ok) {
      const { key, details } = remembered.failure
      this.events.emit('app.notice', { severity: 'warning', key, details })
    }
    return ok(null)
  }

  /**
   * Does something to the file of a project while nobody has it open, and opens it.
   * @param work has left the file as it was when it fails
   */
  async replace(file: string, work: () => Promise<Result<null>>): Promise<Result<null>> {
    await this.#leave()
    const done = await work()
    const opened = await openStore({ file, workerFolder: this.options.workerFolder })
    if (opened.ok) {
      this.#store = opened.value
      return done
    }
    // Never without a project: the default one is always ours to make.
    const first = await this.openFirst()
    return done.ok ? opened : first.ok ? done : first
  }

  async #leave(): Promise<void> {
    for (const action of this.#leaving) await action()
    await this.#store?.close()
    this.#store = null
  }

  close(): Promise<void> {
    return this.#leave()
  }
}
