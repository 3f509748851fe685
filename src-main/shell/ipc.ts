import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Dispatcher, Reply } from '../host'
import { isOwnPage } from '../shell-rules/policy'

/** Names of the two channels; the preload script knows them too. */
const callChannel = 'engram:call'
const eventChannel = 'engram:event'

/** Only the top frame of a window of ours, showing the app's own page, may call. */
function isOwnSender(event: IpcMainInvokeEvent, developmentOrigin: string | undefined): boolean {
  const frame = event.senderFrame
  return (
    frame !== null &&
    frame.parent === null &&
    isOwnPage(frame.url, developmentOrigin) &&
    BrowserWindow.fromWebContents(event.sender) !== null
  )
}

/** Connects the window's calls and subscriptions with the dispatcher. */
export function connectWindow(dispatcher: Dispatcher, developmentOrigin: string | undefined): void {
  ipcMain.handle(callChannel, (event, method: unknown, request: unknown): Promise<Reply> => {
    if (!isOwnSender(event, developmentOrigin) || typeof method !== 'string') {
      throw new Error('refused: not a call of the app’s own page')
    }
    return dispatcher.handle(method, request)
  })
  dispatcher.onEvent((topic, payload) => {
    for (const window of BrowserWindow.getAllWindows()) {
      const { webContents } = window
      if (isOwnPage(webContents.getURL(), developmentOrigin)) {
        webContents.send(eventChannel, topic, payload)
      }
    }
  })
}
