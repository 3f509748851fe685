import path from 'node:path'
import type { Result } from '../../src-shared/result'
import type { Host } from './index'

/** What a host is opened on. */
export interface DeskWish {
  readonly project?: string
  readonly opening?: 'never' | 'new'
  readonly preferred?: string
}

/** The projects that are open at the same time, each with services of its own; a file is open once at most. */
export class Desks {
  readonly #open: (wish: DeskWish) => Promise<Result<Host>>
  readonly #hosts = new Set<Host>()
  readonly #opening = new Map<string, Promise<Result<Host>>>()
  readonly #closing = new Set<Promise<void>>()

  constructor(open: (wish: DeskWish) => Promise<Result<Host>>) {
    this.#open = open
  }

  get all(): readonly Host[] {
    return [...this.#hosts]
  }

  /** Opens the project used last, or the one that is preferred. */
  first(preferred?: string): Promise<Result<Host>> {
    return this.#keep(this.#open(preferred === undefined ? {} : { preferred }))
  }

  /** The host that has a file open. */
  find(file: string): Host | undefined {
    return this.all.find((host) => isSame(host.file(), file))
  }

  /** Opens a project, unless it is open. Whoever asks meanwhile gets the same. */
  async open(file: string, opening: 'never' | 'new'): Promise<Result<Host>> {
    const place = path.resolve(file)
    const open = opening === 'never' ? this.find(place) : undefined
    if (open) return { ok: true, value: open }
    const underWay = this.#opening.get(place)
    if (underWay) return underWay
    const opened = this.#keep(this.#afterClosing(() => this.#open({ project: place, opening })))
    this.#opening.set(place, opened)
    return opened.finally(() => this.#opening.delete(place))
  }

  /** Ends what runs there, keeps it and gives the project free. */
  async close(host: Host): Promise<void> {
    if (!this.#hosts.delete(host)) return
    const closing = host.close()
    this.#closing.add(closing)
    await closing.finally(() => this.#closing.delete(closing))
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.all.map((host) => this.close(host)), ...this.#closing])
  }

  /** A project whose last window was just closed is still being put away, and its file not yet free. */
  async #afterClosing<T>(work: () => Promise<T>): Promise<T> {
    await Promise.all(this.#closing)
    return work()
  }

  async #keep(opening: Promise<Result<Host>>): Promise<Result<Host>> {
    const opened = await opening
    if (opened.ok) this.#hosts.add(opened.value)
    return opened
  }
}

const isSame = (one: string, other: string): boolean => path.resolve(one) === path.resolve(other)
