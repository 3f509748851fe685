import { contextBridge, ipcRenderer } from 'electron'

type Listener = (payload: unknown) => void

const listeners = new Map<string, Set<Listener>>()

ipcRenderer.on('engram:event', (_event, topic: string, payload: unknown) => {
  for (const listener of listeners.get(topic) ?? []) listener(payload)
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
