import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTemporaryHost, value, type OpenHost } from './host'

let open: OpenHost
beforeAll(async () => {
  open = await openTemporaryHost()
})
afterAll(async () => {
  await open.close()
  fs.rmSync(open.folder, { recursive: true, force: true })
})

const write = (name: string, text: string): string => {
  const file = path.join(open.folder, name)
  fs.writeFileSync(file, text)
  return file
}

it('ends the reading of a long file when it is cancelled, and reads it anew when asked', async () => {
  const rows = Array.from({ length: 400_000 }, (_, n) => `${n},${(n % 100) / 100},1e-6`)
  const file = write('long.csv', `t (s),V (V),I (A)\n${rows.join('\n')}\n`)
  const { client } = open.host
  const fractions: number[] = []
  const stop = client.subscribe('measurements.progress', ({ fraction }) => {
    fractions.push(fraction)
    void client.call('measurements.cancel', { file })
  })
  const reply = await client.call('measurements.read', { file })
  stop()
  expect(reply).toMatchObject({
    ok: false,
    failure: { code: 'cancelled', key: 'failures.measurement.cancelled' }
  })
  expect(fractions[0]).toBeLessThan(1)
  const again = value(await client.call('measurements.read', { file, keep: 1000 }))
  expect(again.rows).toBe(400_000)
})

const pulses = Array.from({ length: 41 }, (_, n) => 1e-6 * (1 + 9 * (1 - Math.exp(-n / 15))))
const columns = [
  {
    name: 'pulse',
    role: 'pulse' as const,
    unit: '1',
    group: 1,
    direction: null,
    values: Float64Array.from(pulses.keys())
  },
  {
    name: 'G',
    role: 'conductance' as const,
    unit: 'S',
    group: 1,
    direction: null,
    values: Float64Array.from(pulses)
  }
]

it('keeps a fit within the ranges that are asked for, and says where the numbers come from', async () => {
  const sha256 = 'ab'.repeat(32)
  const request = {
    id: 'ranges',
    source: { from: 'columns' as const, name: 'cell.csv', sha256, columns },
    models: ['pulse-exponential'],
    starts: 2
  }
  const { client } = open.host
  const wide = value(await client.call('fit.run', request))
  const found = wide.results[0]?.estimates.find(({ name }) => name === 'nonlinearityUp')
  expect(wide.source.sha256).toBe(sha256)
  expect(found?.value).toBeGreaterThan(2)
  const ranges = { nonlinearityUp: { start: 0.5, low: 0, high: 1 } }
  const narrow = value(await client.call('fit.run', { ...request, ranges }))
  const bound = narrow.results[0]?.estimates.find(({ name }) => name === 'nonlinearityUp')
  expect(bound?.value).toBeCloseTo(1, 6)
  expect(bound?.atBound).toBe(true)
})

it.each([
  [{ low: 2, high: 1 }, 'failures.fit.emptyRange'],
  [{ start: 9, low: 0, high: 1 }, 'failures.fit.startOutside']
])('refuses the range %o', async (range, key) => {
  const reply = await open.host.client.call('fit.run', {
    id: 'refused',
    source: { from: 'columns', name: 'cell.csv', columns },
    models: ['pulse-exponential'],
    ranges: { nonlinearityUp: range },
    starts: 1
  })
  expect(reply).toMatchObject({ ok: false, failure: { code: 'bad-input', key } })
})
