// Makes one call of a project's store: node caller.mjs WORKER_FOLDER FILE CALL ARGUMENTS
//
// Prints "begun" when the call is on its way and "done" when it has been answered.
import path from 'node:path'
import { Worker } from 'node:worker_threads'

const [workerFolder, file, name, args] = process.argv.slice(2)
const worker = new Worker(path.join(workerFolder, 'store.worker.js'), {
  workerData: { file, create: 'never', readOnly: false, at: new Date().toISOString() }
})
worker.on('message', ({ id, result, defect }) => {
  if (defect || (result && !result.ok)) {
    console.error(defect ?? JSON.stringify(result.failure))
    process.exit(1)
  }
  if (id === 0) {
    worker.postMessage({ id: 1, name, args: JSON.parse(args), at: new Date().toISOString() })
    process.stdout.write('begun')
  }
  if (id === 1) {
    process.stdout.write(' done')
    setTimeout(() => undefined, 60_000) // until it is killed
  }
})
