// Builds what is stale: node scripts/build.mjs [--force]
//
//   resources/wasm/kernel.wasm   the kernels (scripts/build-wasm.mjs)
//   out/main, preload, renderer  the app and the command line
//
// Freshness is a hash over the contents of everything that goes in, so switching branches
// back and forth or touching a file builds nothing.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureWasm } from './build-wasm.mjs'
import {
  BuildFailure,
  alone,
  filesBelow,
  hashOf,
  projectRoot,
  readStamp,
  stopOnBuildFailure,
  writeStamp
} from './project.mjs'

const stampFile = 'out/app.hash'

/** Sources of everything that runs in Node. */
export const mainSources = () => [
  ...filesBelow('src-main', (name) => !name.endsWith('.as.ts') && !name.endsWith('.md')),
  ...filesBelow('src-shared')
]

const inputs = () => [
  ...mainSources(),
  ...filesBelow('src-renderer'),
  ...['electron.vite.config.ts', 'package-lock.json', 'scripts/build.mjs', 'scripts/targets.mjs']
]

function buildApp() {
  const cli = path.join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js')
  // Standard output belongs to whoever started the build (`engram run --json`).
  const result = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2]
  })
  if (result.status !== 0) throw new BuildFailure('the app did not build (see above)')
}

/** Builds kernels and app if their sources changed. @returns {Promise<boolean>} whether the app had to be built */
export async function ensureBuilt({ force = false } = {}) {
  await ensureWasm({ force })
  const hash = hashOf(inputs())
  const isFresh = () =>
    readStamp(stampFile) === hash && fs.existsSync(path.join(projectRoot, 'out/main/index.js'))
  if (!force && isFresh()) return false
  return alone('build', () => {
    if (!force && isFresh()) return false
    console.error('Building Engram ...')
    fs.rmSync(path.join(projectRoot, stampFile), { force: true })
    buildApp()
    writeStamp(stampFile, hash)
    return true
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = await ensureBuilt({ force: process.argv.includes('--force') }).catch(
    stopOnBuildFailure
  )
  console.error(built ? 'built out/' : 'out/ is up to date')
}
