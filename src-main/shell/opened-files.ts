import { app } from 'electron'
import { projectIn } from '../shell-rules/command-line'

const early: string[] = []
let named: string | undefined

/** The project that the app was started with, if any. */
export const namedAtStart = (): string | undefined => named ?? early[0]

function keepEarly(event: Electron.Event, file: string): void {
  event.preventDefault()
  early.push(file)
}

/** Keeps the file that the app is started with; macOS names it before the app is ready, so this comes first. */
export function keepEarlyFiles(): void {
  app.on('open-file', keepEarly)
  named = projectIn(process.argv, process.cwd()) ?? undefined
  if (named !== undefined) early.push(named)
}

/**
 * Tells of project files that the system wants opened: double-clicked ones, and those named when Engram is
 * started a second time, which only hands them over to the running one.
 *
 * @param open called for each file, also for those kept so far
 * @param show brings the window to the front
 */
export function listenForFiles(open: (file: string) => void, show: () => void): void {
  app.on('second-instance', (_event, argv, folder) => {
    show()
    const file = projectIn(argv, folder)
    if (file !== null) open(file)
  })
  early.splice(0).forEach(open)
  app.removeListener('open-file', keepEarly)
  app.on('open-file', (event, file) => {
    event.preventDefault()
    open(file)
  })
}
