import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** The folder with every built `NAME.worker.js`; what `out/main` is to the app. */
export function workerFolder(): string {
  const folder = inject('builtFolder')
  if (folder === '') throw new Error('the workers did not build; the reason is at the top')
  return folder
}

/** The built command line, to be started with `process.execPath`. */
export const cliFile = (): string => path.join(workerFolder(), 'cli.js')

/** The compiled kernels. */
export const wasmFile = path.join(projectRoot, 'resources/wasm/kernel.wasm')
