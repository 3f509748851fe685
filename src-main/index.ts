import path from 'node:path'
import { app } from 'electron'
import { printFile, Shell } from './shell'
import { printRequestIn } from './shell-rules/command-line'

const built = path.join(import.meta.dirname, '..') // out/
const resources = app.isPackaged ? process.resourcesPath : path.join(built, '../resources')
const shell = new Shell({ built, resources })

/** Makes the services and opens the window over them. */
async function start(): Promise<void> {
  if (!(await shell.ready())) return
  const dispatcher = {
    handle: () =>
      Promise.resolve({
        ok: false as const,
        failure: { code: 'unavailable' as const, key: 'failures.starting', details: {} }
      }),
    onEvent: () => () => undefined
  }
  shell.open(dispatcher, { language: shell.language, theme: 'system' }, () => Promise.resolve())
}

// Not awaited at the top level: Electron gets ready only after this module has ended.
const printRequest = printRequestIn(process.argv)
const started = printRequest ? printFile(printRequest) : start()
started.catch((error: unknown) => {
  console.error(error)
  app.exit(1)
})
