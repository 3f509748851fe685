import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Workers by the names of their files. */
export type WorkerName =
  'run' | 'shard' | 'view' | 'characterise' | 'crossbar' | 'fit' | 'solo' | 'mapping'

/** Place of a built worker. @param folder where all workers are built to */
export const workerFile = (folder: string, name: WorkerName): URL =>
  pathToFileURL(path.join(folder, `${name}.worker.js`))

/**
 * What a worker's own JavaScript heap may take; arrays and networks lie outside of it. Without a
 * limit a worker that uses up its heap takes the whole program down instead of failing its run.
 */
export const resourceLimits = { maxOldGenerationSizeMb: 1024 }
