import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

const timeLimitMs = 10 * 60_000 // the first time, an Electron may have to be fetched

/**
 * Prints a page to PDF for the command line, which has no Chromium of its own: starts the app's hidden
 * printer (`--print-pdf IN OUT`) in a process beside it, under a virtual display where there is no other.
 * In a checkout the Electron is the one that `npm start` uses.
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
    await run(checkoutRoot(), [profile, '--print-pdf', page, pdf])
    return await readFile(pdf)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const launcher = 'scripts/electron-runtime.mjs'

/** The folder of the checkout that this file was built in. */
function checkoutRoot(): string {
  for (let at = import.meta.dirname; at !== path.dirname(at); at = path.dirname(at)) {
    if (existsSync(path.join(at, launcher))) return at
  }
  throw new Error(`${launcher} is not above ${import.meta.dirname}`)
}

function run(root: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, launcher), '--app', root, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'], // standard output may be a JSON object's
      timeout: timeLimitMs
    })
    let said = ''
    child.stderr.on('data', (text: Buffer) => {
      said = (said + text.toString('utf8')).slice(-4000)
    })
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the page was not printed: ${said.trim()}`))
    )
  })
}
