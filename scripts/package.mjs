// Packages the built app with electron-builder: node scripts/package.mjs [--linux dir tar.gz deb ...]
//
// With the official Electron this is electron-builder as usual. With the fallback it makes
// packages to test with, not to hand out: they carry the older Electron, and there is no
// AppImage, whose run-time part can't be fetched either.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDebianPackages } from './debian-packages.mjs'
import { prepareElectron } from './electron-runtime.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const electron = await prepareElectron()
let args = process.argv.slice(2)
const env = { ...process.env }
if (electron.kind !== 'official') {
  env.ENGRAM_ELECTRON_DIST = electron.dist
  env.ENGRAM_ELECTRON_VERSION = electron.version
  if (args.length === 0) ensureDebianPackages(['packages'])
  env.CUSTOM_FPM_PATH ??= path.join(here, 'fpm-deb.mjs')
  if (fs.existsSync('/usr/bin/7za')) env.ELECTRON_BUILDER_7ZIP_PATH ??= '/usr/bin/7za' // Debian's p7zip-full, for tar.gz
  env.ELECTRON_BUILDER_COMPRESSION_LEVEL ??= '1' // these packages are for trying out, so speed counts
  if (args.length === 0) args = ['--linux', 'tar.gz', 'deb', '-c.deb.compression=gz']
}
const cli = path.resolve(here, '../node_modules/electron-builder/cli.js')
const result = spawnSync(
  process.execPath,
  [cli, '--config', 'electron-builder.config.mjs', '--publish', 'never', ...args],
  {
    cwd: path.resolve(here, '..'),
    stdio: 'inherit',
    env
  }
)
process.exit(result.status ?? 1)
