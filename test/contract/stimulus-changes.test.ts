import fs from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import type { StimulusChanged } from '../../src-shared/contract/runs'
import type { Json } from '../../src-shared/experiments/json'
import { balanced } from '../unit/pool/networks'
import { openTemporaryHost, runToEnd, value, type OpenHost } from './host'

const opened: OpenHost[] = []

afterEach(async () => {
  for (const one of opened.splice(0)) {
    await one.close()
    expect(one.defects).toEqual([])
    fs.rmSync(one.folder, { recursive: true, force: true })
  }
})

async function open(document: Json) {
  const one = await openTemporaryHost()
  opened.push(one)
  const { client } = one.host
  const { id } = value(await client.call('experiments.create', { document }))
  return { host: one.host, client, id }
}

it('keeps changes of stimuli in the log, and repeats them when it verifies, repeats and resumes', async () => {
  const { host, client, id } = await open(balanced('400 ms', 600))
  const told: StimulusChanged[] = []
  client.subscribe('runs.stimulusChanged', (change) => void told.push(change))
  const wanted = ['6 kHz', '3.5 kHz']
  client.subscribe('runs.live', (live) => {
    const next = wanted.shift()
    const change = { stimulus: 'noise', field: 'rate', value: next ?? '' }
    if (next) void client.call('runs.changeStimulus', { id: live.id, ...change })
  })
  const run = await runToEnd(host, () => client.call('runs.start', { id, threads: 2 }))
  const first = value(await client.call('runs.get', { id: run }))
  expect(first.state).toBe('done')

  const lines = first.log.filter(({ key }) => key === 'log.stimulusChanged')
  expect(lines.length).toBeGreaterThan(0)
  expect(lines[0]?.details).toMatchObject({ stimulus: 'noise', field: 'rate', old: '4 kHz' })
  for (const { details } of lines) {
    expect(Number(details['step']) % 2).toBe(1)
    expect(details['timeMs']).toBeCloseTo((Number(details['step']) - 1) * 0.1, 9)
  }
  expect(told.map(({ step }) => step)).toEqual(lines.map(({ details }) => details['step']))

  value(await client.call('settings.set', { threads: 1 }))
  const verified = value(await client.call('runs.verify', { id: run }))
  expect(verified).toMatchObject({ matches: true })

  value(await client.call('settings.set', { threads: 3 }))
  const repeated = await runToEnd(host, () => client.call('runs.repeat', { id: run }))
  const again = value(await client.call('runs.get', { id: repeated }))
  expect(again.resultHash).toBe(first.resultHash)
  expect(
    again.log.filter(({ key }) => key === 'log.stimulusChanged').map((l) => l.details)
  ).toEqual(lines.map(({ details }) => details))

  const plain = await runToEnd(host, () => client.call('runs.start', { id, threads: 2 }))
  const without = value(await client.call('runs.get', { id: plain }))
  expect(without.resultHash).not.toBe(first.resultHash)
})

it('says in plain words what cannot be changed', async () => {
  const { client, id } = await open(balanced('1 h', 200))
  const { id: run } = value(await client.call('runs.start', { id }))
  const change = async (stimulus: string, field: string, to: string | number) => {
    const reply = await client.call('runs.changeStimulus', { id: run, stimulus, field, value: to })
    return reply.ok ? reply.value : reply.failure.key
  }
  expect(await change('nobody', 'rate', '1 Hz')).toBe('failures.run.noStimulus')
  expect(await change('noise', 'targets', '1 Hz')).toBe('failures.run.notSteerable')
  expect(await change('noise', 'rate', '-5 Hz')).toBe('problems.tooLow')
  expect(await change('noise', 'rate', '900 GHz')).toBe('problems.tooHigh')
  expect(await change('noise', 'rate', '4000 Hz')).toEqual({ changes: false })
  expect(await change('noise', 'weight', '0.4 mV')).toEqual({ changes: true })
  const ended = new Promise<void>((resolve) => {
    client.subscribe('runs.changed', ({ state }) => state !== 'running' && resolve())
  })
  value(await client.call('runs.cancel', { id: run }))
  await ended
  expect(await change('noise', 'rate', '1 kHz')).toBe('failures.run.changeTooLate')
})
