// What looking on costs a run: the same document again and again in the real window, with live activity closed,
// with what it asks for handed over but not drawn, and open. Run it by
//   node scripts/electron-runtime.mjs node scripts/measure-live-view.mjs [rounds] [threads]
// after a build.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { projectRoot } from './project.mjs'

const [rounds = 5, threads = 1] = process.argv.slice(2).map(Number)
const conditions = ['closed', 'handed over', 'open']

/** A balanced network with voltages and plastic weights recorded, of some seconds of work. */
const document = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'What looking on costs',
  simulation: { duration: '6 s', seed: 5 },
  populations: [
    { name: 'E', model: 'lif-exp', size: 3200 },
    { name: 'I', model: 'lif-exp', size: 800 }
  ],
  stimuli: [
    {
      name: 'noise',
      model: 'poisson',
      targets: ['E', 'I'],
      weight: '30 pA',
      parameters: { rate: '9 kHz' }
    }
  ],
  projections: ['E', 'I'].flatMap((target) =>
    [
      ['E', '30 pA', 80],
      ['I', '-150 pA', 20]
    ].map(([source, weight, inDegree]) => ({
      ...(source === 'E' && target === 'E'
        ? { name: 'E to E', synapse: { model: 'stdp-pair' } }
        : {}),
      source,
      target,
      connector: { model: 'fixed-in-degree', parameters: { inDegree } },
      weight,
      delay: '1.5 ms'
    }))
  ),
  recorders: [
    { name: 'spikes', model: 'spikes', targets: ['E', 'I'] },
    {
      name: 'voltage',
      model: 'state',
      targets: ['E'],
      parameters: { neurons: { from: 0, count: 10 } }
    },
    {
      name: 'weights',
      model: 'weights',
      targets: ['E to E'],
      parameters: { synapses: 'first', count: 2000, interval: '20 ms' }
    }
  ]
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-measure-'))
fs.writeFileSync(
  path.join(folder, 'settings.json'),
  JSON.stringify({ format: 'engram-settings', settings: { tourSeen: true }, recent: [] })
)
const app = await _electron.launch({
  executablePath: process.env.ELECTRON_EXEC_PATH,
  args: [projectRoot, `--user-data-dir=${folder}`],
  chromiumSandbox: process.env.NO_SANDBOX !== '1'
})
const page = await app.firstWindow()
const call = async (method, request) => {
  const reply = await page.evaluate(([m, r]) => window.engram.call(m, r), [method, request])
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.failure)}`)
  return reply.value
}
const tab = (name) => page.getByRole('tab', { name }).first()

await page.locator('[data-room="networks"]').click()
const { id } = await call('experiments.create', { document })
await page.evaluate(() => {
  window.seen = { pieces: 0, statistics: 0, traces: 0, weights: 0, first: 0, last: 0 }
  window.engram.subscribe('runs.live', (live) => {
    const { seen } = window
    seen.pieces++
    seen.statistics += live.populations[0].statistics === null ? 0 : 1
    seen.traces += live.traces.length > 0 ? 1 : 0
    seen.weights += live.weights.length > 0 ? 1 : 0
    seen.first ||= performance.now()
    seen.last = performance.now()
  })
})

/** @returns seconds that processors have worked for the program, and for its window */
async function cpuSeconds() {
  return await app.evaluate(({ app: electron }) => {
    const { user, system } = process.cpuUsage()
    const others = electron.getAppMetrics().filter(({ pid }) => pid !== process.pid)
    const used = others.reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? 0), 0)
    return [(user + system) / 1e6, used]
  })
}

/** @returns seconds that the simulation took, and how often the window was told of it */
async function measure(condition) {
  await tab(condition === 'open' ? 'Live activity' : 'Canvas').click()
  await call('runs.watch', { viewer: 'measure', watching: condition === 'handed over' })
  await page.evaluate(() => Object.assign(window.seen, { pieces: 0, statistics: 0, traces: 0, weights: 0, first: 0 })) // prettier-ignore
  const before = await cpuSeconds()
  const { id: run } = await call('runs.start', { id, threads, checkpointSeconds: 0 })
  for (;;) {
    const { state, provenance, resultHash } = await call('runs.get', { id: run })
    if (state !== 'running') {
      const seen = await page.evaluate(() => window.seen)
      const seconds = (seen.last - seen.first) / 1000
      const per = (count) => Number((count / seconds).toFixed(1))
      return {
        seconds: provenance.simulateSeconds,
        cpu: (await cpuSeconds()).map((now, i) => now - before[i]),
        hash: resultHash,
        perSecond: [seen.pieces, seen.statistics, seen.traces, seen.weights].map(per)
      }
    }
    await page.waitForTimeout(100)
  }
}

const found = Object.fromEntries(conditions.map((condition) => [condition, []]))
await measure('closed')
for (let round = 0; round < rounds; round++) {
  // Each round in another order: a machine that slows down meanwhile does so for all alike.
  for (let i = 0; i < conditions.length; i++) {
    const condition = conditions[(i + round) % conditions.length]
    found[condition].push(await measure(condition))
  }
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const base = median(found.closed.map(({ seconds }) => seconds))
for (const condition of conditions) {
  const all = found[condition]
  const seconds = median(all.map((one) => one.seconds))
  const least = Math.min(...all.map((one) => one.seconds))
  const cpu = [0, 1].map((i) => median(all.map((one) => one.cpu[i])))
  const often = [0, 1, 2, 3].map((i) => median(all.map(({ perSecond }) => perSecond[i])))
  console.log(
    `${condition.padEnd(12)} median ${seconds.toFixed(3)} s, least ${least.toFixed(3)} s,`,
    `${((seconds / base - 1) * 100).toFixed(1)} % longer;`,
    `processors ${cpu[0].toFixed(2)} s for the program, ${cpu[1].toFixed(2)} s for its window;`,
    `a second: ${often[0]} pictures, ${often[1]} statistics, ${often[2]} voltages, ${often[3]} weights`
  )
}
const hashes = new Set(conditions.flatMap((condition) => found[condition].map(({ hash }) => hash)))
console.log(`results: ${hashes.size === 1 ? 'the same in all' : 'DIFFERENT'}`)
await app.close()
fs.rmSync(folder, { recursive: true, force: true })
