import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Place of a built worker. @param folder where all workers are built to */
export const workerFile = (folder: string, name: 'run' | 'shard' | 'view'): URL =>
  pathToFileURL(path.join(folder, `${name}.worker.js`))
