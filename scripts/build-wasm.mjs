// Compiles the AssemblyScript kernels into one module: node scripts/build-wasm.mjs [--force]
//
// Sources are found, not listed: every `kernel.as.ts` below src-main/engine and src-main/devices belongs to the
// model or workshop whose folder it lies in, and its exported functions get that folder's name as prefix (neurons/lif-delta,
// `update` -> `lif_delta_update`); the files of src-main/engine/kernel keep their names.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
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

export const wasmFile = 'resources/wasm/kernel.wasm'
const stampFile = 'resources/wasm/kernel.hash'
const workFolder = 'out/wasm'

const compilerOptions = [
  ...['--target', 'release', '-O3', '--converge', '--noAssert'],
  ...['--enable', 'simd', '--enable', 'threads', '--runtime', 'stub'],
  // A shared memory needs a declared maximum; 65536 pages are 4 GiB.
  ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536']
]

const folders = ['src-main/engine', 'src-main/devices']
const sources = () =>
  folders.flatMap((folder) => filesBelow(folder, (name) => name.endsWith('.as.ts')))

/** @param {string} file @returns {string | null} the prefix of a model's functions, or null for shared ones */
export function prefixOf(file) {
  if (path.posix.basename(file) !== 'kernel.as.ts') return null
  return `${path.posix.basename(path.posix.dirname(file)).replaceAll('-', '_')}_`
}

/** Names of the functions that a source exports; generic ones cannot be called from outside. */
export function exportedFunctions(text) {
  return [...text.matchAll(/^export\s+function\s+([A-Za-z_$][\w$]*)\s*\(/gm)].map(
    (match) => match[1]
  )
}

/**
 * The text of the file that the compiler starts from.
 *
 * @param {string[]} files
 * @param {(file: string) => string} read
 */
export function entryText(files, read) {
  const taken = new Map()
  const lines = []
  for (const file of files) {
    const prefix = prefixOf(file)
    const isShared = path.posix.dirname(file) === 'src-main/engine/kernel'
    if (prefix === null && !isShared) continue // imported by a kernel, not an entry of its own
    const names = exportedFunctions(read(file)).map((name) => {
      const exported = `${prefix ?? ''}${name}`
      if (taken.has(exported)) {
        throw new Error(`${file} and ${taken.get(exported)} both export ${exported}`)
      }
      taken.set(exported, file)
      return exported === name ? name : `${name} as ${exported}`
    })
    const from = path.posix.relative(workFolder, file).replace(/\.ts$/, '')
    if (names.length > 0) lines.push(`export { ${names.join(', ')} } from '${from}'`)
  }
  return `${lines.join('\n')}\n`
}

function compile(hash) {
  const files = sources()
  const entry = entryText(files, (file) => fs.readFileSync(path.join(projectRoot, file), 'utf8'))
  fs.mkdirSync(path.join(projectRoot, workFolder), { recursive: true })
  fs.mkdirSync(path.dirname(path.join(projectRoot, wasmFile)), { recursive: true })
  fs.writeFileSync(path.join(projectRoot, workFolder, 'entry.ts'), entry)

  const asc = path.join(projectRoot, 'node_modules/assemblyscript/bin/asc.js')
  const fresh = path.join(workFolder, `kernel-${process.pid}.wasm`)
  const result = spawnSync(
    process.execPath,
    [asc, `${workFolder}/entry.ts`, '--outFile', fresh, ...compilerOptions],
    { cwd: projectRoot, stdio: ['ignore', 2, 2] }
  )
  if (result.status !== 0) throw new BuildFailure('the kernels did not compile (see above)')
  fs.renameSync(path.join(projectRoot, fresh), path.join(projectRoot, wasmFile))
  writeStamp(stampFile, hash)
}

/** Compiles if anything changed. @returns {Promise<boolean>} whether it had to */
export async function ensureWasm({ force = false } = {}) {
  const files = sources()
  if (files.length === 0) return false
  const version = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
    .devDependencies.assemblyscript
  const hash = hashOf([...files, 'scripts/build-wasm.mjs'], [version])
  const isFresh = () =>
    readStamp(stampFile) === hash && fs.existsSync(path.join(projectRoot, wasmFile))
  if (!force && isFresh()) return false
  return alone('wasm', () => {
    if (!force && isFresh()) return false
    compile(hash)
    return true
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const compiled = await ensureWasm({ force: process.argv.includes('--force') }).catch(
    stopOnBuildFailure
  )
  console.error(compiled ? `compiled ${wasmFile}` : `${wasmFile} is up to date`)
}
