// Builds what tests start as files: kernels, worker threads and the command line. The folder's name is
// the hash of its sources, so a build is never changed under a test run that uses it.
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { ensureWasm } from '../../scripts/build-wasm.mjs'
import { mainSources } from '../../scripts/build.mjs'
import { alone, hashOf, projectRoot } from '../../scripts/project.mjs'
import { mainEntries, nodeTarget } from '../../scripts/targets.mjs'

const keepForMs = 60 * 60_000

function pruneOld(parent) {
  for (const name of fs.readdirSync(parent)) {
    const folder = path.join(parent, name)
    if (Date.now() - fs.statSync(folder).mtimeMs > keepForMs) {
      fs.rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** @returns {Promise<string>} the folder with `cli.js` and every `*.worker.js` */
export async function buildForTests() {
  await ensureWasm()
  const inputs = [
    ...mainSources(),
    'package-lock.json',
    'test/setup/build.mjs',
    'scripts/targets.mjs'
  ]
  const parent = path.join(projectRoot, 'out/test')
  const folder = path.join(parent, hashOf(inputs).slice(0, 16))
  fs.mkdirSync(parent, { recursive: true })
  await alone('test-build', async () => {
    if (fs.existsSync(folder)) return
    pruneOld(parent)
    const fresh = `${folder}.${process.pid}`
    const input = mainEntries({ withShell: false })
    if (Object.keys(input).length === 0) return fs.mkdirSync(folder)
    await build({
      root: projectRoot,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true, external: ['better-sqlite3'] },
      build: {
        ssr: true,
        ssrEmitAssets: true,
        outDir: fresh,
        target: nodeTarget,
        minify: false,
        rolldownOptions: {
          input,
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' }
        }
      }
    })
    fs.renameSync(fresh, folder)
  })
  return folder
}
