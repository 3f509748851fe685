import { BrowserWindow, dialog, nativeTheme } from 'electron'
import type { Translator } from '../../src-shared/locale'
import { appOrigin } from '../shell-rules/policy'
import { pagePreferences } from './security'
import type { WindowState } from '../shell-rules/window-state'

export interface WindowOptions {
  /** The built preload script. */
  readonly preload: string
  /** PNG for systems that take the icon from the window. */
  readonly icon: string
  readonly developmentOrigin: string | undefined
  readonly text: () => Translator
}

/** Makes a window at a place of the screen; it shows itself when there is something to see. */
export function makeWindow(
  { maximised, ...place }: WindowState,
  options: WindowOptions
): BrowserWindow {
  const window = new BrowserWindow({
    ...place,
    minWidth: 800,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    icon: options.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#15171c' : '#ffffff',
    webPreferences: { ...pagePreferences, preload: options.preload }
  })
  if (maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  offerReload(window, options.text)
  void window.loadURL(`${options.developmentOrigin ?? appOrigin}/index.html`)
  return window
}

/** The page may crash or hang; the services live on, so loading it again loses nothing that was stored. */
function offerReload(window: BrowserWindow, text: () => Translator): void {
  const ask = async (message: 'shell.pageGone' | 'shell.pageHangs') => {
    const t = text()
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: t(message),
      detail: t('shell.pageDetail'),
      buttons: [t('shell.reload'), t('shell.wait')],
      defaultId: 0,
      cancelId: 1
    })
    if (response === 0 && !window.isDestroyed()) window.webContents.reload()
  }
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    console.error(`the page ended: ${reason}, code ${exitCode}`)
    if (reason !== 'clean-exit') void ask('shell.pageGone')
  })
  window.on('unresponsive', () => void ask('shell.pageHangs'))
}
