import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

const timeLimitMs = 10 * 60_000 // the first time, an Electron may have to be fetched

/**
 * Prints a page to PDF for the command line, which has no window to print from: starts the app's hidden
 * printer (`--print-pdf IN OUT`) in a process beside it, under a virtual display where there is no other.
 * A package prints with its own executable; in a checkout the Electron is the one that `npm start` uses.
 *
 * @param html a whole page with fonts and pictures as data: addresses; scripts in it do not run
 * @returns the PDF file's bytes
 * @throws Error whose message says why it could not be printed
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'engram-print-'))
  const page = path.join(folder, 'page.html')
  const pdf = path.join(folder, 'page.pdf')
  try {
    await writeFile(page, html)
    const profile = `--user-data-dir=${path.join(folder, 'profile')}`
    const [command, ...args] =
      process.versions.electron === undefined ? checkoutPrinter() : ownPrinter()
    await run(command, [...args, profile, '--print-pdf', page, pdf])
    return await readFile(pdf)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

type CommandLine = readonly [command: string, ...args: string[]]

const launcher = 'scripts/electron-runtime.mjs'

/** The checkout that this file was built in, run by the launcher that finds an Electron and a display. */
function checkoutPrinter(): CommandLine {
  for (let at = import.meta.dirname; at !== path.dirname(at); at = path.dirname(at)) {
    const script = path.join(at, launcher)
    if (existsSync(script)) return [process.execPath, script, '--app', at]
  }
  throw new Error(`${launcher} is not above ${import.meta.dirname}`)
}

/** The executable that runs this, with what it was told about the sandbox. */
function ownPrinter(): CommandLine {
  const { execPath, argv, env, platform } = process
  const own: CommandLine = [execPath, ...argv.filter((word) => word === '--no-sandbox')]
  const hasDisplay = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
  return platform !== 'linux' || hasDisplay ? own : ['xvfb-run', '--auto-servernum', ...own]
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'], // standard output may be a JSON object's
      timeout: timeLimitMs
    })
    let said = ''
    child.stderr.on('data', (text: Buffer) => {
      said = (said + text.toString('utf8')).slice(-4000)
    })
    child.on('error', (error) => reject(command === 'xvfb-run' ? new Error(noDisplay) : error))
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the page was not printed: ${said.trim()}`))
    )
  })
}

const noDisplay =
  'printing needs a display, and there is none; install one that is not seen ("apt-get install xvfb xauth"), or write .html'
