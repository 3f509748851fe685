import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** The folder with every built `NAME.worker.js`; what `out/main` is to the app. */
export const workerFolder = (): string => inject('builtFolder')

/** The built command line, to be started with `process.execPath`. */
export const cliFile = (): string => path.join(inject('builtFolder'), 'cli.js')

/** The compiled kernels. */
export const wasmFile = path.join(projectRoot, 'resources/wasm/kernel.wasm')
