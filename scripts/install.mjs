// Installs the dependencies when they are missing or belong to another lock file.
// Node built-ins only: this runs before there is anything else.

import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { ensureDebianPackages } from './debian-packages.mjs'
import { hashOf, projectRoot, readStamp, writeStamp } from './project.mjs'

const stampFile = 'node_modules/.engram-lock-hash'
const lockHash = () => hashOf(['package-lock.json'], [process.versions.modules, process.platform])

/** Records that node_modules is what the lock file says; the project's postinstall calls it. */
export const markInstalled = () => writeStamp(stampFile, lockHash())

/** The oldest Node that every tool here runs on; older ones get a sentence instead of a stack. */
export function checkNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    `Engram needs Node 20.19 or later; this is ${process.versions.node} (${process.execPath}).`
  )
  console.error('Install a current Node from your system or nodejs.org and try again.')
  process.exit(1)
}

/** @returns {boolean} whether anything had to be installed */
export function ensureInstalled() {
  if (readStamp(stampFile) === lockHash()) return false
  // Below Node-API 10 the SQLite binding is compiled, which takes a compiler.
  if (Number(process.versions.napi) < 10) ensureDebianPackages(['compiler'])
  console.error('Installing dependencies (npm ci) ...')
  // No scripts: npm would compile better-sqlite3 on every machine, with headers that it fetches, whether its
  // own binary fits or not; our postinstall compiles it only where it has to be, and fetches nothing.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error']
  const options = { cwd: projectRoot, stdio: ['ignore', 2, 2] }
  const npm = process.env.npm_execpath
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (result.status !== 0) {
    console.error('npm ci failed (see above). It needs the npm registry, or a filled npm cache.')
    process.exit(1)
  }
  const finish = spawnSync(process.execPath, ['scripts/postinstall.mjs'], options)
  if (finish.status !== 0) process.exit(1)
  return true
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkNodeVersion()
  ensureInstalled()
}
