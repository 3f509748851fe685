// npm start: installs what is missing, builds what is stale, opens the app. Where there is no display
// it runs the sample experiment on the command line instead.
//
// Node built-ins only until the dependencies are there. No npm or npx in between: the second start has
// three seconds for everything.

import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { checkNodeVersion, ensureInstalled } from './install.mjs'
import { projectRoot, readStamp, stopOnBuildFailure, writeStamp } from './project.mjs'
import { forwardSignals } from './signals.mjs'

const sample = 'resources/examples/brunel.json'

checkNodeVersion()
ensureInstalled()
const { ensureBuilt } = await import('./build.mjs')
await ensureBuilt().catch(stopOnBuildFailure)

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
process.exitCode = hasDisplay ? await openApp() : await runSample()

/** Opens the window and stays until it is closed. @returns {Promise<number>} exit code */
async function openApp() {
  const { electronEnv, needsNoSandbox, prepareElectron } = await import('./electron-runtime.mjs')
  const electron = await prepareElectron()
  await ensureLibraries(electron.executable)
  const sandbox = needsNoSandbox() ? ['--no-sandbox'] : []
  return run(electron.executable, [...sandbox, projectRoot, ...process.argv.slice(2)], {
    ...process.env,
    ...electronEnv(electron)
  })
}

/** Looks once per Electron whether the system's libraries are there; a missing one gives no readable message later. */
async function ensureLibraries(executable) {
  if (process.platform !== 'linux') return
  const stampFile = 'out/libraries.checked'
  if (readStamp(stampFile) === executable) return
  const missing = () =>
    [
      ...(spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout ?? '').matchAll(
        /(\S+) => not found/g
      )
    ].map((match) => match[1])
  if (missing().length > 0) {
    const { ensureDebianPackages } = await import('./debian-packages.mjs')
    ensureDebianPackages(['window'])
  }
  const still = missing()
  if (still.length > 0) {
    console.error(`Electron needs these libraries of the system: ${still.join(', ')}.`)
    process.exit(1)
  }
  writeStamp(stampFile, executable)
}

/** Runs the sample experiment without a window and writes its report. @returns {Promise<number>} exit code */
async function runSample() {
  console.log('No display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window opens.')
  console.log(`Running ${sample} on the command line instead.\n`)
  const cli = path.join(projectRoot, 'out/main/cli.js')
  let said = ''
  const code = await run(process.execPath, [cli, 'run', sample], process.env, (text) => {
    said += text
    process.stdout.write(text)
  })
  const number = /#(\d+)/.exec(said)?.[1]
  if (code !== 0 || number === undefined) return code
  const report = path.join(projectRoot, 'out/sample-report.html')
  return run(process.execPath, [cli, 'report', number, '--out', report], process.env)
}

/**
 * Runs a command as long as it lasts, handing on signals.
 *
 * @param {(text: string) => void} [listen] takes its standard output, which is inherited otherwise
 */
function run(command, args, env, listen) {
  return new Promise((resolve) => {
    const stdio = ['inherit', listen ? 'pipe' : 'inherit', 'inherit']
    const child = spawn(command, args, { cwd: projectRoot, stdio, env })
    child.stdout?.setEncoding('utf8').on('data', listen)
    forwardSignals(child)
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}
