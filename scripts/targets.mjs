// What is built from src-main, and for which runtime. The app's build and the tests' build read it here.
import fs from 'node:fs'
import path from 'node:path'
import { filesBelow, projectRoot } from './project.mjs'

// The oldest Electron the app has to run on is 33 (Chromium 130, Node 20.18); without these
// the target would follow the version of the electron package, which is newer.
export const nodeTarget = 'node20.18'
export const chromeTarget = 'chrome130'

/**
 * Entry name to source file. Every `*.worker.ts` below src-main is an entry of its own, found here
 * and nowhere listed; the store's worker is `store/worker.ts` by its layer's convention.
 *
 * @param {{ withShell?: boolean }} [options] withShell: also the entry that needs Electron
 * @returns {Record<string, string>}
 */
export function mainEntries({ withShell = true } = {}) {
  /** @type {Record<string, string>} */
  const entries = {}
  const add = (name, file) => {
    if (fs.existsSync(path.join(projectRoot, file))) entries[name] = path.join(projectRoot, file)
  }
  if (withShell) add('index', 'src-main/index.ts')
  add('cli', 'src-main/cli/index.ts')
  add('store.worker', 'src-main/store/worker.ts')
  for (const file of filesBelow('src-main', (name) => name.endsWith('.worker.ts'))) {
    const name = path.basename(file, '.ts')
    if (entries[name]) throw new Error(`two worker entries are called ${name}: ${file}`)
    add(name, file)
  }
  return entries
}
