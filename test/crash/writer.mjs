// Writes to a project until it is killed: node writer.mjs WORKER_FOLDER FILE SEED
//
// Speaks to the built worker directly, so that plain Node can run it, and prints one line of JSON for
// each call, after the store has answered it.
import path from 'node:path'
import { Worker } from 'node:worker_threads'

const [workerFolder, file, seedText] = process.argv.slice(2)
const worker = new Worker(path.join(workerFolder, 'store.worker.js'), {
  workerData: { file, create: 'if-missing', readOnly: false, at: new Date().toISOString() }
})
const pending = new Map()
let lastId = 0
worker.on('message', ({ id, result, defect }) => {
  const settle = pending.get(id)
  pending.delete(id)
  if (defect || !result.ok) {
    console.error(defect ?? JSON.stringify(result.failure))
    process.exit(1)
  }
  settle(result.value)
})

/** The next numbers of a small generator (mulberry32): the same writes for the same seed. */
let state = Number(seedText)
function random() {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const call = (name, ...args) =>
  new Promise((resolve) => {
    const id = ++lastId
    pending.set(id, resolve)
    worker.postMessage({ id, name, args, at: new Date().toISOString() })
  })
const acknowledge = (entry) => process.stdout.write(`${JSON.stringify(entry)}\n`)

const provenance = {
  appVersion: '0',
  engineVersion: '0',
  threads: 1,
  runtime: 'test',
  platform: 'test',
  processor: 'test',
  cores: 1,
  memoryMB: 1,
  buildSeconds: null,
  simulateSeconds: null,
  storeSeconds: null,
  peakMemoryMB: null,
  bytesPerSynapse: null
}

/** Spikes whose values follow from their step, so that the reader knows them. */
function chunk(fromStep, size) {
  const steps = Uint32Array.from({ length: size }, (_, i) => fromStep + (i >> 2))
  const neurons = Uint32Array.from(steps, (step, i) => (step * 2654435761 + i) >>> 0)
  return { fromStep, toStep: fromStep + (size >> 2), steps, neurons }
}

async function edits(id) {
  let position = 0
  for (let i = 0; i < 70; i++) {
    if (position > 3 && random() < 0.1) {
      position -= 1 + Math.floor(random() * 3)
      await call('experiments.moveTo', id, position)
      acknowledge({ what: 'move', id, position, name: `at ${i}` })
      continue
    }
    const name = `edit ${i}`
    const patch = [{ op: 'set', path: ['name'], value: name }]
    const answer = await call('experiments.appendEdit', id, position, {
      label: 'rename',
      details: {},
      patch,
      inverse: []
    })
    position = answer.position
    acknowledge({ what: 'edit', id, position, name })
    if (random() < 0.5) await new Promise((resolve) => setImmediate(resolve))
  }
}

async function run() {
  const seed = Math.floor(random() * 1e9)
  const { id, number } = await call('runs.start', {
    experimentId: null,
    kind: 'network',
    name: `run ${seed}`,
    seed,
    threads: 1,
    document: { kind: 'network', seed },
    provenance
  })
  acknowledge({ what: 'run', id, number, seed })
  const recording = await call('recordings.create', id, {
    name: 'spikes',
    kind: 'spikes',
    population: 'E',
    neurons: 1,
    selection: null,
    variables: [],
    fromMs: 0,
    intervalMs: 0.1
  })
  acknowledge({ what: 'recording', id, recording })
  let step = 0
  for (let i = 0; i < 12; i++) {
    const size = 4 * Math.ceil(random() * 20_000)
    await call('recordings.append', recording, [chunk(step, size)])
    step += size / 4
    acknowledge({ what: 'chunk', recording, step })
  }
  await call('runs.annotate', id, { note: `note ${seed}`, tags: ['kept'] })
  acknowledge({ what: 'note', id, note: `note ${seed}` })
  if (random() < 0.7) {
    const metrics = [{ name: 'rate', population: '', value: seed, unit: 'Hz' }]
    await call('runs.finish', id, {
      state: 'done',
      resultHash: 'a'.repeat(64),
      spikes: step,
      metrics
    })
    acknowledge({ what: 'finish', id, seed })
  }
}

pending.set(0, async () => {
  for (;;) {
    const { id } = await call('experiments.create', { kind: 'network', name: 'new' })
    acknowledge({ what: 'experiment', id })
    await Promise.all([edits(id), run()])
  }
})
