import { contextBridge, ipcRenderer, webUtils } from 'electron'

type Listener = (payload: unknown) => void

const listeners = new Map<string, Set<Listener>>()

const tell = (topic: string, payload: unknown): void => {
  for (const listener of listeners.get(topic) ?? []) listener(payload)
}

ipcRenderer.on('engram:event', (_event, topic: string, payload: unknown) => tell(topic, payload))

/** Where a dropped file lies is known here only: the page is told as if a service had said so. */
document.addEventListener('drop', ({ dataTransfer }) => {
  const files = [...(dataTransfer?.files ?? [])].map((file) => webUtils.getPathForFile(file))
  const known = files.filter((file) => file !== '')
  if (known.length > 0) tell('files.dropped', { files: known })
})

/** The window's only way out: calls and subscriptions; the main process checks both. */
contextBridge.exposeInMainWorld('engram', {
  call: (method: string, request: unknown): Promise<unknown> =>
    ipcRenderer.invoke('engram:call', method, request),
  subscribe: (topic: string, listener: Listener): (() => void) => {
    const ofTopic = listeners.get(topic) ?? new Set()
    listeners.set(topic, ofTopic.add(listener))
    return () => void ofTopic.delete(listener)
  }
})
