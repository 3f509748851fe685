import type { Writable } from 'node:stream'

export interface QuietStream {
  readonly write: (text: string) => void
  /** Waits until everything is out, or the reader has gone. */
  readonly flush: () => Promise<void>
}

/** A standard stream whose reader may leave early (`engram runs | head`): the rest is dropped in silence. */
export function quietStream(stream: Writable): QuietStream {
  let isOpen = true
  stream.on('error', () => (isOpen = false))
  return {
    write: (text) => {
      if (isOpen) stream.write(text)
    },
    flush: () =>
      new Promise((resolve) => {
        if (!isOpen || stream.destroyed) return resolve()
        stream.once('error', () => resolve())
        stream.write('', () => resolve())
      })
  }
}
