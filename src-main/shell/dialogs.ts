import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { Translator } from '../../src-shared/locale'
import type { FileQuestion } from '../host'
import { fileKinds } from '../shell-rules/file-kinds'

/** The system's own dialogs, on top of the window. */
export class Dialogs {
  readonly #text: () => Translator
  readonly #window: () => BrowserWindow

  /**
   * @param text gives the texts of the language in use
   * @param window gives the window that dialogs belong to, opening it if need be
   */
  constructor(text: () => Translator, window: () => BrowserWindow) {
    this.#text = text
    this.#window = window
  }

  /** @returns the chosen path, or null when the user thinks better of it */
  async chooseFile({ mode, kind, suggestion }: FileQuestion): Promise<string | null> {
    const t = this.#text()
    const filters = [{ name: t(`shell.fileKinds.${kind}`), extensions: [...fileKinds[kind]] }]
    if (mode === 'save') {
      const options = { filters, defaultPath: suggestion }
      const { canceled, filePath } = await dialog.showSaveDialog(...this.#above(options))
      return canceled || filePath === '' ? null : filePath
    }
    const { canceled, filePaths } = await dialog.showOpenDialog(
      ...this.#above({
        defaultPath: suggestion,
        ...(mode === 'folder'
          ? { properties: ['openDirectory' as const, 'createDirectory' as const] }
          : { filters, properties: ['openFile' as const] })
      })
    )
    return canceled ? null : (filePaths[0] ?? null)
  }

  /** Tells of something that went wrong outside the page. */
  async showProblem(message: string): Promise<void> {
    await dialog.showMessageBox(
      ...this.#above({ type: 'error' as const, message, title: app.name })
    )
  }

  /** Shows a web address and opens it in the browser only if the user says so. */
  async offerLink(url: string): Promise<void> {
    const t = this.#text()
    const { response } = await dialog.showMessageBox(
      ...this.#above({
        type: 'question' as const,
        message: t('shell.link.question'),
        detail: url,
        buttons: [t('shell.link.open'), t('shell.link.cancel')],
        defaultId: 1,
        cancelId: 1
      })
    )
    if (response === 0) await shell.openExternal(url)
  }

  #above<Options>(options: Options): [BrowserWindow, Options] {
    return [this.#window(), options]
  }
}
