import path from 'node:path'
import { app } from 'electron'
import { writeDefect } from './cli/defect-log'
import { Desks, openHost, openUserSettings } from './host'
import { printFile, Shell } from './shell'
import { commandIn, hasDisplay, printRequestIn } from './shell-rules/command-line'

const built = path.join(import.meta.dirname, '..') // out/
const resources = app.isPackaged ? process.resourcesPath : path.join(built, '../resources')
const shell = new Shell({ built, resources })

/** Opens the first project and the windows over it and others. */
async function start(): Promise<void> {
  if (!(await shell.ready())) return
  const { dataFolder, language } = shell
  const user = await openUserSettings({ dataFolder, language })
  const desks = new Desks((wish) =>
    openHost({
      workerFolder: path.join(built, 'main'),
      resources,
      dataFolder,
      version: app.getVersion(),
      runtime: `Electron ${process.versions.electron}`,
      user,
      chooseFile: shell.chooseFile,
      printHtml: shell.printHtml,
      copyPicture: shell.copyPicture,
      windows: shell.windows,
      onDefect: (method, error) => {
        console.error(method, error)
        writeDefect(dataFolder, new Date(), [method], error)
      },
      ...wish
    })
  )
  const first = await desks.first(shell.firstProject)
  if (!first.ok) return shell.giveUp(first.failure)
  shell.open(desks, first.value)
}

// Electron gets ready, and looks for a display, only after this module has ended. So a command is awaited
// here and needs none, and the window is not awaited.
const command = commandIn(process.argv, app.isPackaged)
if (command) {
  const { startCommandLine } = await import('./cli/start')
  await startCommandLine(command, shell.dataFolder)
}
if (!hasDisplay(process.platform, process.env)) {
  console.error(shell.noDisplay)
  process.exit(1)
}
const printRequest = printRequestIn(process.argv)
const started = printRequest ? printFile(printRequest) : start()
started.catch((error: unknown) => {
  console.error(error)
  app.exit(1)
})
