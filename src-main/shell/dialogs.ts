import {
  app,
  type BrowserWindow,
  dialog,
  type MessageBoxOptions,
  type OpenDialogOptions,
  shell
} from 'electron'
import type { Translator } from '../../src-shared/locale'
import type { FileQuestion } from '../host'
import { fileKinds } from '../shell-rules/file-kinds'

/** The system's own dialogs, on top of the window. */
export class Dialogs {
  readonly #text: () => Translator
  readonly #window: () => BrowserWindow | undefined

  /**
   * @param text gives the texts of the language in use
   * @param window gives the window that dialogs belong to, if there is one
   */
  constructor(text: () => Translator, window: () => BrowserWindow | undefined) {
    this.#text = text
    this.#window = window
  }

  /** @returns the chosen path, or null when the user thinks better of it */
  async chooseFile({ mode, kind, suggestion }: FileQuestion): Promise<string | null> {
    const t = this.#text()
    const window = this.#window()
    const filters = [{ name: t(`shell.fileKinds.${kind}`), extensions: [...fileKinds[kind]] }]
    if (mode === 'save') {
      const options = { filters, defaultPath: suggestion }
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options))
      return canceled || filePath === '' ? null : filePath
    }
    const options: OpenDialogOptions = {
      defaultPath: suggestion,
      ...(mode === 'folder'
        ? { properties: ['openDirectory', 'createDirectory'] }
        : { filters, properties: ['openFile'] })
    }
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options))
    return canceled ? null : (filePaths[0] ?? null)
  }

  /** Tells of something that went wrong outside the page. */
  async showProblem(message: string): Promise<void> {
    await this.#say({ type: 'error', message, title: app.name })
  }

  /** Shows a web address and opens it in the browser only if the user says so. */
  async offerLink(url: string): Promise<void> {
    const t = this.#text()
    const response = await this.#say({
      type: 'question',
      message: t('shell.link.question'),
      detail: url,
      buttons: [t('shell.link.open'), t('shell.link.cancel')],
      defaultId: 1,
      cancelId: 1
    })
    if (response === 0) await shell.openExternal(url)
  }

  /** On macOS there may be no window to stand above. */
  async #say(options: MessageBoxOptions): Promise<number> {
    const window = this.#window()
    const { response } = await (window
      ? dialog.showMessageBox(window, options)
      : dialog.showMessageBox(options))
    return response
  }
}
