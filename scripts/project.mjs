// Where the project is, what files it has, and what they hash to. Node built-ins only.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Files below a folder as sorted paths relative to the project, with forward slashes.
 *
 * @param {string} folder relative to the project
 * @param {(name: string) => boolean} [wanted]
 * @returns {string[]}
 */
export function filesBelow(folder, wanted = () => true) {
  const found = []
  const walk = (relative) => {
    for (const entry of fs.readdirSync(path.join(projectRoot, relative), { withFileTypes: true })) {
      const child = `${relative}/${entry.name}`
      if (entry.isDirectory()) walk(child)
      else if (wanted(entry.name)) found.push(child)
    }
  }
  if (fs.existsSync(path.join(projectRoot, folder))) walk(folder)
  return found.sort()
}

/**
 * One hash over names and contents: equal means that nothing has to be built again.
 *
 * @param {string[]} files relative to the project; missing ones count as empty
 * @param {string[]} [more] further text that the result depends on
 */
export function hashOf(files, more = []) {
  const hash = createHash('sha256')
  for (const text of more) hash.update(`${text}\0`)
  for (const file of files) {
    const absolute = path.join(projectRoot, file)
    hash.update(`${file}\0`)
    if (fs.existsSync(absolute)) hash.update(fs.readFileSync(absolute))
    hash.update('\0')
  }
  return hash.digest('hex')
}

/** The recorded hash of an earlier build, or null. */
export function readStamp(file) {
  try {
    return fs.readFileSync(path.join(projectRoot, file), 'utf8').trim()
  } catch {
    return null
  }
}

export function writeStamp(file, hash) {
  const absolute = path.join(projectRoot, file)
  fs.mkdirSync(path.dirname(absolute), { recursive: true })
  fs.writeFileSync(absolute, `${hash}\n`)
}

/** A tool said no, and has printed why. */
export class BuildFailure extends Error {}

/** For `catch`: a build that failed ends the process without a stack, which would only be noise. */
export function stopOnBuildFailure(error) {
  if (error instanceof BuildFailure) stop(error.message)
  throw error
}

/** Ends the process with one sentence; what led to it was printed before. @returns {never} */
export function stop(message) {
  console.error(message)
  process.exit(1)
}

/** Runs the work alone among processes; others wait. A lock left by a dead process is taken over. */
export async function alone(name, work) {
  const lock = path.join(projectRoot, 'out', `.${name}.lock`)
  fs.mkdirSync(path.dirname(lock), { recursive: true })
  for (let waited = 0; ; waited += 100) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!isAlive(Number(fs.existsSync(lock) ? fs.readFileSync(lock, 'utf8') : 0)) && waited > 0) {
        fs.rmSync(lock, { force: true })
      }
      if (waited > 10 * 60_000) throw new Error(`another process has held ${lock} for ten minutes`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  try {
    return await work()
  } finally {
    fs.rmSync(lock, { force: true })
  }
}

function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
