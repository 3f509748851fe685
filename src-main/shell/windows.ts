import { AsyncLocalStorage } from 'node:async_hooks'
import path from 'node:path'
import { app, BrowserWindow, ipcMain, screen, type WebContents } from 'electron'
import type { WindowMenu } from '../../src-shared/contract/windows'
import type { Translator } from '../../src-shared/locale'
import type { Host, Reply } from '../host'
import { isOwnPage } from '../shell-rules/policy'
import {
  beside,
  initialState,
  onScreen,
  readWindows,
  writeWindows,
  type KeptWindow,
  type WindowState
} from '../shell-rules/window-state'
import { makeWindow } from './window'

/** Names of the two channels; the preload script knows them too. */
const callChannel = 'engram:call'
const eventChannel = 'engram:event'

/** What is told to every window, whatever project it shows. */
const forAll = new Set(['settings.changed', 'keymap.changed'])

const keepAfterMs = 400

/** A window with the project that it shows. */
export interface Shown {
  readonly window: BrowserWindow
  readonly host: Host
  menu: WindowMenu | null
}

interface WindowsOptions {
  readonly preload: string
  readonly icon: string
  readonly developmentOrigin: string | undefined
  readonly text: () => Translator
  /** A window came to the front, went, or offers other commands. */
  readonly onFront: () => void
  /** Anything that services tell. */
  readonly onEvent: (topic: string, payload: unknown) => void
  /** The last window of a project was closed while others are open. */
  readonly onLeft: (host: Host) => void
}

/** All windows: which project each shows, whose calls they make, what they hear, and where they were. */
export class Windows {
  readonly #options: WindowsOptions
  readonly #asking = new AsyncLocalStorage<Shown>()
  #all: readonly Shown[] = []
  #keeping: ReturnType<typeof setTimeout> | undefined
  #isQuitting = false

  constructor(options: WindowsOptions) {
    this.#options = options
    app.on('before-quit', () => {
      this.keep()
      this.#isQuitting = true
    })
    ipcMain.handle(callChannel, (event, method: unknown, request: unknown): Promise<Reply> => {
      const shown = this.#ofFrame(event.sender, event.senderFrame)
      if (!shown || typeof method !== 'string') {
        throw new Error('refused: not a call of the app’s own page')
      }
      return this.#asking.run(shown, () => shown.host.dispatcher.handle(method, request))
    })
  }

  /** Where windows are remembered. */
  static readonly file = (): string => path.join(app.getPath('userData'), 'window.json')

  static readonly kept = (): readonly KeptWindow[] => readWindows(Windows.file())

  get all(): readonly Shown[] {
    return this.#all
  }

  /** The window whose call is being answered, or the one in front. */
  get front(): Shown | undefined {
    const asking = this.#asking.getStore()
    if (asking && this.#all.includes(asking)) return asking
    const focused = BrowserWindow.getFocusedWindow()
    return this.#all.find(({ window }) => window === focused) ?? this.#all.at(-1)
  }

  of(host: Host): readonly Shown[] {
    return this.#all.filter((shown) => shown.host === host)
  }

  /** Opens a window on a project, beside the one in front unless it is known where. */
  open(host: Host, place?: WindowState): Shown {
    const areas = screen.getAllDisplays().map((display) => display.workArea)
    const before = this.front
    const wanted = place ?? (before ? beside(stateOf(before.window)) : initialState)
    const window = makeWindow(onScreen(wanted, areas), this.#options)
    const shown: Shown = { window, host, menu: null }
    if (this.of(host).length === 0) this.#listen(host)
    this.#all = [...this.#all, shown]
    window.on('focus', () => this.#options.onFront())
    for (const change of ['resize', 'move'] as const) {
      window.on(change as 'resize', () => this.#keepSoon())
    }
    window.on('close', () => this.keep())
    window.on('closed', () => this.#forget(shown))
    this.#keepSoon()
    return shown
  }

  /** Brings a window to the front. */
  show({ window }: Shown): void {
    if (window.isMinimized()) window.restore()
    window.focus()
  }

  /** Tells one window something, if it shows the app's own page. */
  tell({ window }: Shown, topic: string, payload: unknown): void {
    if (window.isDestroyed()) return
    const { webContents } = window
    if (isOwnPage(webContents.getURL(), this.#options.developmentOrigin)) {
      webContents.send(eventChannel, topic, payload)
    }
  }

  /** Writes down which windows there are, and where. */
  keep(): void {
    clearTimeout(this.#keeping)
    if (this.#isQuitting) return
    const open = this.#all.filter(({ window }) => !window.isDestroyed())
    if (open.length === 0) return
    writeWindows(
      Windows.file(),
      open.map(({ window, host }) => ({ ...stateOf(window), file: host.file() }))
    )
  }

  #keepSoon(): void {
    clearTimeout(this.#keeping)
    this.#keeping = setTimeout(() => this.keep(), keepAfterMs)
  }

  #listen(host: Host): void {
    host.dispatcher.onEvent((topic, payload) => {
      const hearers = forAll.has(topic) ? this.#all : this.of(host)
      for (const shown of hearers) this.tell(shown, topic, payload)
      if (topic === 'projects.changed') this.#keepSoon()
      this.#options.onEvent(topic, payload)
    })
  }

  #forget(shown: Shown): void {
    this.#all = this.#all.filter((other) => other !== shown)
    this.#options.onFront()
    // The last window of all ends the app, or leaves its project open where apps live without one.
    if (this.#all.length === 0) return
    this.keep()
    if (this.of(shown.host).length === 0) this.#options.onLeft(shown.host)
  }

  /** Only the top frame of a window of ours, showing the app's own page, may call. */
  #ofFrame(contents: WebContents, frame: Electron.WebFrameMain | null): Shown | undefined {
    if (frame === null || frame.parent !== null) return undefined
    if (!isOwnPage(frame.url, this.#options.developmentOrigin)) return undefined
    return this.#all.find(({ window }) => !window.isDestroyed() && window.webContents === contents)
  }
}

const stateOf = (window: BrowserWindow): WindowState => ({
  ...window.getNormalBounds(),
  maximised: window.isMaximized()
})
