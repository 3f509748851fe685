import fs from 'node:fs'
import path from 'node:path'
import { app, dialog, nativeTheme, session } from 'electron'
import { settingsSchema } from '../../src-shared/contract/settings'
import { type Language, translator } from '../../src-shared/locale'
import type { Failure } from '../../src-shared/result'
import type { Desks, Host } from '../host'
import { copyPicture } from './clipboard'
import { Dialogs } from './dialogs'
import { setMenu } from './menu'
import { keepEarlyFiles, listenForFiles, namedAtStart } from './opened-files'
import { PdfPrinter } from './pdf'
import { developmentOriginOf } from '../shell-rules/policy'
import { declareScheme, guardDevelopmentServer, serveApp } from './scheme'
import { hardenContents, hardenSession, silenceChromium } from './security'
import { windowPort } from './window-port'
import { Windows, type Shown } from './windows'

export { printFile } from './print-file'

export interface ShellPlaces {
  /** Folder with main/, preload/ and renderer/. */
  readonly built: string
  /** Folder of the app's resources. */
  readonly resources: string
}

/** What the window looks and reads like; from the settings. */
type Appearance = ReturnType<Host['settings']>

const noticeAfterMs = 4000

/** Everything that needs Electron: windows, menus, dialogs, printing. There is one, made at once at start. */
export class Shell {
  readonly #places: ShellPlaces
  readonly #developmentOrigin = app.isPackaged
    ? undefined
    : developmentOriginOf(process.env.ELECTRON_RENDERER_URL)
  #language: Language = app.getPreferredSystemLanguages()[0]?.startsWith('ko') ? 'ko' : 'en'
  #printer: PdfPrinter | undefined
  #windows: Windows | undefined
  #desks: Desks | undefined
  readonly #dialogs = new Dialogs(
    () => this.#text(),
    () => this.#windows?.front?.window
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

  /** What services may ask of the windows. */
  readonly windows = windowPort(
    () => this.#allWindows(),
    () => {
      if (!this.#desks) throw new Error('no project is open yet')
      return this.#desks
    },
    this.#dialogs,
    () => this.#setMenu()
  )

  /** The project to begin with: the one that was named, or that of the first window the last time. */
  get firstProject(): string | undefined {
    const wanted = namedAtStart() ?? Windows.kept()[0]?.file
    return wanted && fs.existsSync(wanted) ? wanted : undefined
  }

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
   * Opens the windows that were open the last time and stays until the app is told to quit.
   *
   * @param desks opens further projects
   * @param first the project of the first window
   */
  open(desks: Desks, first: Host): void {
    this.#desks = desks
    hardenSession(session.defaultSession, this.#developmentOrigin)
    if (this.#developmentOrigin) {
      guardDevelopmentServer(session.defaultSession, this.#developmentOrigin)
    }
    serveApp(session.defaultSession, path.join(this.#places.built, 'renderer'))
    this.#dress(first.settings())

    void this.#openFirst(first)
    listenForFiles(
      (file) => void this.#openFile(file),
      () => this.#show()
    )
    app.on('activate', () => this.#show())
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit()
    })
    app.once('will-quit', (event) => {
      event.preventDefault()
      void desks.closeAll().finally(() => app.exit(0))
    })
  }

  #text() {
    return translator(this.#language)
  }

  #allWindows(): Windows {
    return (this.#windows ??= new Windows({
      preload: path.join(this.#places.built, 'preload/index.cjs'),
      icon: path.join(this.#places.resources, 'icons/256x256.png'),
      developmentOrigin: this.#developmentOrigin,
      text: () => this.#text(),
      onFront: () => this.#setMenu(),
      onEvent: (topic, payload) => {
        if (topic === 'settings.changed') this.#dress(settingsSchema.parse(payload))
      },
      onLeft: (host) => void this.#desks?.close(host)
    }))
  }

  #dress({ language, theme }: Appearance): void {
    this.#language = language
    nativeTheme.themeSource = theme
    this.#setMenu()
  }

  #setMenu(): void {
    const front = this.#windows?.front
    setMenu(this.#text(), front?.menu ?? null, (command) => {
      if (front) this.#allWindows().tell(front, 'windows.command', { command })
    })
  }

  /** The windows of the last time, unless a project was named. */
  async #openFirst(first: Host): Promise<void> {
    const windows = this.#allWindows()
    const kept = Windows.kept()
    const own = kept.find(({ file }) => file === first.file()) ?? kept[0]
    const front = windows.open(first, own)
    if (namedAtStart() !== undefined) return
    for (const place of kept.filter((one) => one !== own)) {
      if (place.file === null || !fs.existsSync(place.file)) continue
      const host = await this.#desks?.open(place.file, 'never')
      if (host?.ok) windows.open(host.value, place)
      else if (host) this.#announce(front, host.failure)
    }
    windows.show(front)
  }

  /** The page is not there yet; it hears of it once it has had time to listen. */
  #announce(shown: Shown, { key, details }: Failure): void {
    setTimeout(
      () => this.#windows?.tell(shown, 'app.notice', { severity: 'warning', key, details }),
      noticeAfterMs
    )
  }

  /** Opens a project that the system names; why it cannot be is told in a dialog. */
  async #openFile(file: string): Promise<void> {
    const opened = await this.windows.open({ file })
    if (opened.ok) return
    const { key, details } = opened.failure
    await this.#dialogs.showProblem(this.#text().dynamic(key, details))
  }

  /** Brings the window in front to the front of all, or opens one. */
  #show(): void {
    const windows = this.#allWindows()
    const [host] = this.#desks?.all ?? []
    const shown = windows.front ?? (host ? windows.open(host) : undefined)
    if (shown) windows.show(shown)
  }
}
