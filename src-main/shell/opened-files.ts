import path from 'node:path'
import { app } from 'electron'

const isProject = (argument: string): boolean =>
  !argument.startsWith('-') && path.extname(argument).toLowerCase() === '.engram'

/** The project file named on a command line, as an absolute path. */
export function projectIn(argv: readonly string[], folder: string): string | null {
  const named = argv.slice(1).find(isProject)
  return named === undefined ? null : path.resolve(folder, named)
}

/**
 * Tells of project files that the system wants opened: double-clicked ones, and those named when Engram is
 * started a second time, which only hands them over to the running one.
 *
 * @param open called for each file; also for those from before the app was ready, once it listens
 * @param show brings the window to the front
 */
export function listenForFiles(open: (file: string) => void, show: () => void): void {
  app.on('second-instance', (_event, argv, folder) => {
    show()
    const file = projectIn(argv, folder)
    if (file !== null) open(file)
  })
  for (const file of early) open(file)
  app.removeListener('open-file', keepEarly)
  app.on('open-file', (event, file) => {
    event.preventDefault()
    open(file)
  })
}

const early: string[] = []

function keepEarly(event: Electron.Event, file: string): void {
  event.preventDefault()
  early.push(file)
}

/** macOS names the file before the app is ready; to be called at once. */
export function keepEarlyFiles(): void {
  app.on('open-file', keepEarly)
  const named = projectIn(process.argv, process.cwd())
  if (named !== null) early.push(named)
}
