import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { microcircuit } from '../../../src-main/services/microcircuit'
import { projectRoot } from '../../setup/places'
import { simulate } from '../../setup/simulate'

test('the shipped microcircuit is the one that the bench measures', async () => {
  const file = path.join(projectRoot, 'resources/examples/microcircuit.json')
  await expect(`${JSON.stringify(microcircuit(1), null, 2)}\n`).toMatchFileSnapshot(file)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('projections.length', 55)
})

test('the weight of an exponential current is the published 87.8 pA for 0.15 mV', () => {
  expect(parseFloat(microcircuit(1).stimuli?.[0]?.weight ?? '')).toBeCloseTo(87.81, 2)
})

/** Rates at a tenth of the size, Hz: spread over seeds in two other simulators, widened. */
const bands: Record<string, [number, number]> = {
  L23E: [0.6, 0.9],
  L23I: [3, 3.5],
  L4E: [4.2, 4.7],
  L4I: [6.5, 7.4],
  L5E: [7.3, 8.5],
  L5I: [7, 8.8],
  L6E: [1, 1.4],
  L6I: [7.7, 8.7]
}

test('a tenth of the microcircuit fires at the rates of other simulators', async () => {
  const { result } = await simulate(JSON.parse(JSON.stringify(microcircuit(0.1))), 2)
  for (const { name, rateHz } of result.populations) {
    const [low, high] = bands[name] ?? [0, 0]
    expect(rateHz, name).toBeGreaterThan(low)
    expect(rateHz, name).toBeLessThan(high)
  }
})
