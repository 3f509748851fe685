import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { version } from '../../package.json'
import { translator } from '../../src-shared/locale'
import { openHost } from '../host'
import { bench, benchNames } from '../services/bench'
import { writeDefect } from './defect-log'
import type { Environment } from './environment'
import { exitCodes } from './exit-code'
import { findResources } from './find-resources'
import { interruptsOf } from './interrupts'
import { languageOf } from './language'
import { defect, present, runCli } from './main'
import { failed, type Outcome } from './outcome'
import { printPdf } from './print-pdf'
import { quietStream } from './quiet-stream'

/**
 * The command line in its real world: this process, this machine. The process ends with the command's code.
 * @param argv the words after the program's name
 * @param dataFolder where the user's projects, settings and logs are
 */
export async function startCommandLine(
  argv: readonly string[],
  dataFolder: string
): Promise<never> {
  const stdout = quietStream(process.stdout)
  const stderr = quietStream(process.stderr)
  const language = languageOf(argv, process.env)
  const { electron, node } = process.versions
  const runtime = electron === undefined ? `Node ${node}` : `Electron ${electron}`
  const workerFolder = import.meta.dirname
  const places = () => ({
    workerFolder,
    resources: findResources(workerFolder, process.resourcesPath)
  })
  const logDefect = (error: unknown): string | null =>
    writeDefect(dataFolder, new Date(), argv, error)

  const interrupts = interruptsOf(process, () => {
    const reason = { code: 'cancelled', key: 'cli.failures.interrupted', details: {} } as const
    void end(failed(reason))
  })

  const environment: Environment = {
    variables: process.env,
    cwd: process.cwd(),
    version,
    dataFolder,
    now: () => new Date(),
    temporaryFolder: () => mkdtemp(path.join(os.tmpdir(), 'engram-')),
    stdout: stdout.write,
    stderr: stderr.write,
    progressColumns: process.stderr.isTTY ? process.stderr.columns : null,
    openServices: (place) =>
      openHost({
        ...place,
        ...places(),
        version,
        runtime,
        language,
        printHtml: printPdf,
        onDefect: (_method, error) => void logDefect(error)
      }),
    benchNames,
    bench: (name, options) => bench(places(), name ?? benchNames[0], options),
    onInterrupt: interrupts.listen,
    logDefect
  }

  /** Prints how it ended, waits until that is out, and leaves: threads that still run are not waited for. */
  async function end(outcome: Outcome): Promise<never> {
    present(outcome, environment, translator(language), argv.includes('--json'))
    return leave(exitCodes[outcome.status])
  }

  async function leave(code: number): Promise<never> {
    await Promise.all([stdout.flush(), stderr.flush()])
    process.exit(code)
  }

  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => void end(defect(error, environment)))
  }
  return leave(await runCli(argv, environment))
}
