// Makes better-sqlite3 load on runtimes with Node-API 9 (Node 20, Electron 33).
//
// The binaries in the package need Node-API 10 and crash on anything older. There
// is nothing to do on Node 22.14 or later; elsewhere the package's own source is
// compiled once against Node-API 9's experimental set, kept in the cache, and put
// where better-sqlite3 looks first. The result also loads on later runtimes.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { cacheFolder } from './cache.mjs'

const require = createRequire(import.meta.url)

/** @param {{ force?: boolean }} [options] force: also for a runtime other than this Node */
export async function ensureSqliteBinding({ force = false } = {}) {
  if (!force && Number(process.versions.napi) >= 10) return null
  const source = path.dirname(require.resolve('better-sqlite3/package.json'))
  const installed = path.join(source, 'build/Release/better_sqlite3.node')
  if (fs.existsSync(installed)) return installed

  const { version } = require('better-sqlite3/package.json')
  const cached = path.join(
    cacheFolder(),
    `better-sqlite3-${version}-napi9-${process.platform}-${process.arch}.node`
  )
  if (!fs.existsSync(cached)) compile(source, cached)
  fs.mkdirSync(path.dirname(installed), { recursive: true })
  fs.copyFileSync(cached, installed)
  return installed
}

function compile(source, output) {
  console.error('Compiling better-sqlite3 for Node-API 9 (about a minute, once) ...')
  fs.mkdirSync(cacheFolder(), { recursive: true })
  const work = fs.mkdtempSync(path.join(cacheFolder(), 'sqlite-'))
  try {
    fs.cpSync(source, work, {
      recursive: true,
      filter: (from) => !/[\\/](prebuilds|build)$/.test(from)
    })
    const args = [
      require.resolve('node-gyp/bin/node-gyp.js'),
      'rebuild',
      '--release',
      '--force_build=1',
      '--jobs=max'
    ]
    const prefix = path.resolve(path.dirname(process.execPath), '..')
    if (fs.existsSync(path.join(prefix, 'include/node/node_api.h')))
      args.push(`--nodedir=${prefix}`)
    const result = spawnSync(process.execPath, args, {
      cwd: work,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_PATH: path.dirname(path.dirname(require.resolve('node-addon-api/package.json'))),
        // After the package's own definitions, so these win. Link-time optimisation is not worth its build time here.
        CXXFLAGS:
          '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT -fno-lto',
        CFLAGS: '-fno-lto',
        LDFLAGS: '-fno-lto'
      }
    })
    if (result.status !== 0) {
      throw new Error(
        `better-sqlite3 did not compile; it takes a C++20 compiler, make, Python 3 and Node's headers.\n${result.error ?? result.stderr.slice(-3000)}`
      )
    }
    fs.copyFileSync(
      path.join(work, 'build/Release/better_sqlite3.node'),
      `${output}.${process.pid}`
    )
    fs.renameSync(`${output}.${process.pid}`, output)
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureSqliteBinding().catch((error) => {
    console.error(error.message)
    process.exit(1)
  })
}
