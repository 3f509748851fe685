import path from 'node:path'
import { app, type BrowserWindow, dialog, nativeTheme, session } from 'electron'
import { settingsSchema } from '../../src-shared/contract/settings'
import { type Language, translator } from '../../src-shared/locale'
import type { Failure } from '../../src-shared/result'
import type { Dispatcher, Host, Reply } from '../host'
import { copyPicture } from './clipboard'
import { Dialogs } from './dialogs'
import { connectWindow } from './ipc'
import { setMenu } from './menu'
import { keepEarlyFiles, listenForFiles } from './opened-files'
import { PdfPrinter } from './pdf'
import { developmentOriginOf } from '../shell-rules/policy'
import { declareScheme, guardDevelopmentServer, serveApp } from './scheme'
import { hardenContents, hardenSession, silenceChromium } from './security'
import { openWindow } from './window'

export { printFile } from './print-file'

export interface ShellPlaces {
  /** Folder with main/, preload/ and renderer/. */
  readonly built: string
  /** Folder of the app's resources. */
  readonly resources: string
}

/** What the window looks and reads like; from the settings. */
type Appearance = ReturnType<Host['settings']>

/** Everything that needs Electron: windows, menus, dialogs, printing. There is one, made at once at start. */
export class Shell {
  readonly #places: ShellPlaces
  readonly #developmentOrigin = app.isPackaged
    ? undefined
    : developmentOriginOf(process.env.ELECTRON_RENDERER_URL)
  #language: Language = app.getPreferredSystemLanguages()[0]?.startsWith('ko') ? 'ko' : 'en'
  #printer: PdfPrinter | undefined
  #window: BrowserWindow | undefined
  readonly #dialogs = new Dialogs(
    () => this.#text(),
    () => this.#show()
  )

  /** To be called before the app is ready, as the scheme has to be declared by then. */
  constructor(places: ShellPlaces) {
    this.#places = places
    // The same folder as the command line's, where someone wants another one than the system's.
    if (process.env.ENGRAM_DATA) app.setPath('userData', path.resolve(process.env.ENGRAM_DATA))
    declareScheme()
    silenceChromium()
    keepEarlyFiles()
    app.on('web-contents-created', (_event, contents) =>
      hardenContents(contents, (url) => void this.#dialogs.offerLink(url))
    )
  }

  /** Where Engram keeps what belongs to the user. */
  get dataFolder(): string {
    return app.getPath('userData')
  }

  /** Language of the system, until the settings say otherwise. */
  get language(): Language {
    return this.#language
  }

  /** What to do where there is nothing to show a window on. */
  get noDisplay(): string {
    return this.#text()('shell.noDisplay')
  }

  /** Takes the lock of the one running Engram, then waits until Electron can open windows. @returns false if another one runs */
  async ready(): Promise<boolean> {
    if (!app.requestSingleInstanceLock()) {
      app.quit()
      return false
    }
    await app.whenReady()
    return true
  }

  readonly chooseFile = this.#dialogs.chooseFile.bind(this.#dialogs)

  readonly copyPicture = copyPicture

  /** @returns the PDF's bytes; see {@link PdfPrinter.print} */
  readonly printHtml = (html: string): Promise<Uint8Array> =>
    (this.#printer ??= new PdfPrinter()).print(html)

  /** Says in the system's own box why there can be no window, and ends the app. */
  giveUp({ key, details }: Failure): void {
    const message = this.#text().dynamic(key, details)
    console.error(message)
    dialog.showErrorBox(app.name, message)
    app.exit(1)
  }

  /**
   * Opens the window over the services and stays until the app is told to quit.
   *
   * @param dispatcher answers the window's calls
   * @param close called once before the process ends; what is running is stopped and stored in it
   */
  open(dispatcher: Dispatcher, appearance: Appearance, close: () => Promise<void>): void {
    hardenSession(session.defaultSession, this.#developmentOrigin)
    if (this.#developmentOrigin) {
      guardDevelopmentServer(session.defaultSession, this.#developmentOrigin)
    }
    serveApp(session.defaultSession, path.join(this.#places.built, 'renderer'))
    connectWindow(dispatcher, this.#developmentOrigin)
    this.#dress(dispatcher, appearance)
    dispatcher.onEvent((topic, payload) => {
      if (topic === 'settings.changed') this.#dress(dispatcher, settingsSchema.parse(payload))
    })

    this.#show()
    listenForFiles(
      (file) => void this.#ask(dispatcher, 'projects.open', { file }),
      () => this.#show()
    )
    app.on('activate', () => this.#show())
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit()
    })
    app.once('will-quit', (event) => {
      event.preventDefault()
      void close().finally(() => app.exit(0))
    })
  }

  #text() {
    return translator(this.#language)
  }

  #dress(dispatcher: Dispatcher, { language, theme }: Appearance): void {
    this.#language = language
    nativeTheme.themeSource = theme
    setMenu(this.#text(), {
      newProject: () => void this.#ask(dispatcher, 'projects.create', {}),
      openProject: () => void this.#ask(dispatcher, 'projects.open', {}),
      backup: () => void this.#ask(dispatcher, 'projects.backup', {})
    })
  }

  /** A call from outside the page; its failure is told in a dialog. */
  async #ask(dispatcher: Dispatcher, method: string, request: unknown): Promise<void> {
    const reply: Reply = await dispatcher.handle(method, request)
    if (reply.ok) return
    await this.#dialogs.showProblem(this.#text().dynamic(reply.failure.key, reply.failure.details))
  }

  /** Brings the window to the front, or opens it. */
  #show(): BrowserWindow {
    if (this.#window !== undefined && !this.#window.isDestroyed()) {
      if (this.#window.isMinimized()) this.#window.restore()
      this.#window.focus()
      return this.#window
    }
    this.#window = openWindow({
      preload: path.join(this.#places.built, 'preload/index.cjs'),
      icon: path.join(this.#places.resources, 'icons/256x256.png'),
      developmentOrigin: this.#developmentOrigin,
      text: () => this.#text()
    })
    return this.#window
  }
}
