import { describe, expect, test } from 'vitest'
import {
  arrivals,
  arriving,
  between,
  currentIn,
  made,
  runNeurons,
  type NeuronCase
} from './run-neurons'

// Written from the papers' equations on integers, without a look at the kernels.

interface Course {
  readonly spikes: number[]
  readonly states: Record<string, number[]>
}

function trueNorth(one: NeuronCase, steps: number): Course {
  const p = one.parameters as Record<string, number | boolean | string>
  const [alpha, beta, leak, reset] = [p.threshold, p.negativeThreshold, p.leak, p.reset].map(
    (value) => BigInt(Number(value))
  )
  const course: Course = { spikes: [], states: { v: [] } }
  let v = 0n
  for (let step = 1; step <= steps; step++) {
    v += BigInt(arriving(one.drives, step)) + BigInt(currentIn(one.currents!, step))
    const omega = p.leakReversal ? (v > 0n ? 1n : v < 0n ? -1n : 0n) : 1n
    v += omega * leak!
    v = v > 524287n ? 524287n : v < -524288n ? -524288n : v
    if (v >= alpha!) {
      course.spikes.push(step)
      if (p.resetMode === 'normal') v = reset!
      else if (p.resetMode === 'linear') v -= alpha!
    } else if (v < -beta!) {
      if (p.saturates) v = -beta!
      else if (p.resetMode === 'normal') v = -reset!
      else if (p.resetMode === 'linear') v += beta!
    }
    course.states.v!.push(Number(v))
  }
  return course
}

function trueNorthCase(seed: number, steps: number): NeuronCase {
  const random = made(seed)
  const large = random() < 0.3
  const scale = large ? 1000 : 1
  return {
    model: 'truenorth',
    parameters: {
      leak: between(random, -5, 5) * (large ? 50 : 1),
      leakReversal: random() < 0.5,
      threshold: between(random, 20, 120) * scale,
      negativeThreshold: between(random, 0, 60) * scale,
      resetMode: ['normal', 'linear', 'none'][seed % 3]!,
      saturates: random() < 0.5,
      reset: between(random, -20, 20) * scale
    },
    drives: [
      { weight: between(random, 1, 40) * scale, steps: arrivals(random, steps / 3, steps) },
      { weight: -between(random, 1, 40) * scale, steps: arrivals(random, steps / 4, steps) }
    ],
    currents: [[Math.floor(steps / 2), between(random, -3, 6)]],
    variables: ['v']
  }
}

const wrap = (u: bigint): bigint => {
  while (u > 2n ** 23n) u -= 2n ** 24n
  while (u <= -(2n ** 23n)) u += 2n ** 24n
  return u
}

function loihi(one: NeuronCase, steps: number): Course {
  const p = Object.fromEntries(
    Object.entries(one.parameters!).map(([name, value]) => [name, BigInt(Number(value))])
  )
  const course: Course = { spikes: [], states: { v: [], u: [] } }
  const most = 2n ** 23n - 1n
  let [u, v, blocked] = [0n, 0n, 0n]
  for (let step = 1; step <= steps; step++) {
    // BigInt division rounds toward zero.
    u = wrap((u * (4096n - p.decayU!)) / 4096n + 64n * BigInt(arriving(one.drives, step)))
    if (blocked > 0n) blocked--
    else {
      v = (v * (4096n - p.decayV!)) / 4096n + u + p.biasMantissa! * 2n ** p.biasExponent!
      v += BigInt(currentIn(one.currents!, step))
      v = v > most ? most : v < -most ? -most : v
      if (v > 64n * p.threshold!) {
        course.spikes.push(step)
        v = 0n
        blocked = p.refractory!
      }
    }
    course.states.v!.push(Number(v))
    course.states.u!.push(Number(u))
  }
  return course
}

function loihiCase(seed: number, steps: number): NeuronCase {
  const random = made(seed)
  // Every fourth case drives the registers beyond their 24 bits.
  const size = seed % 4 === 0 ? 60_000 : 200
  return {
    model: 'loihi-cuba',
    parameters: {
      decayU: between(random, 0, 4096),
      decayV: between(random, 0, 1000),
      threshold: seed % 4 === 0 ? 131071 : between(random, 0, 2000),
      biasMantissa: between(random, -50, 200),
      biasExponent: between(random, 0, 4),
      refractory: between(random, 0, 5)
    },
    drives: [
      { weight: between(random, 1, size), steps: arrivals(random, steps / 3, steps) },
      { weight: -between(random, 1, size), steps: arrivals(random, steps / 4, steps) }
    ],
    currents: [[Math.floor(steps / 2), between(random, -300, 300)]],
    variables: ['v', 'u']
  }
}

function binary(one: NeuronCase, steps: number): Course {
  const course: Course = { spikes: [], states: { sum: [], output: [] } }
  for (let step = 1; step <= steps; step++) {
    const sum = arriving(one.drives, step) + currentIn(one.currents!, step)
    const fires =
      sum + Number(one.parameters!.bias) >= Number(one.parameters!.threshold) &&
      arriving(one.drives, step, 'veto') === 0
    if (fires) course.spikes.push(step)
    course.states.sum!.push(sum)
    course.states.output!.push(fires ? 1 : 0)
  }
  return course
}

function binaryCase(seed: number, steps: number): NeuronCase {
  const random = made(seed)
  return {
    model: 'mcculloch-pitts',
    parameters: { threshold: between(random, 1, 4), bias: between(random, -1, 0) },
    drives: [
      { weight: 1, steps: arrivals(random, steps, steps) },
      { weight: 2, steps: arrivals(random, steps / 2, steps) },
      { weight: -1, steps: arrivals(random, steps / 2, steps) },
      { weight: 1, receptor: 'veto', steps: arrivals(random, steps / 8, steps) }
    ],
    currents: [[Math.floor(steps / 2), 1]],
    variables: ['sum', 'output']
  }
}

const models = {
  truenorth: { make: trueNorthCase, course: trueNorth },
  'loihi-cuba': { make: loihiCase, course: loihi },
  'mcculloch-pitts': { make: binaryCase, course: binary }
}

describe.each(Object.entries(models))('%s', (_name, { make, course }) => {
  const steps = 240
  const cases = Array.from({ length: 36 }, (_, seed) => make(seed + 1, steps))

  test('gives bit for bit what the equations on integers give, for any parameters', async () => {
    const runs = await runNeurons(cases, 1, steps)
    const wanted = cases.map((one) => course(one, steps))
    expect(wanted.filter(({ spikes }) => spikes.length > 0).length).toBeGreaterThan(20)
    runs.forEach((run, i) => expect(run, `case ${i}`).toEqual(wanted[i]))
  })
})

test('a current below the unit of an integer neuron rounds to none', async () => {
  const [still, moved] = await runNeurons(
    ['0.4', '0.6'].map((amount) => ({
      model: 'truenorth',
      currents: [[1, Number(amount)]],
      variables: ['v']
    })),
    1,
    3
  )
  expect(still!.states.v).toEqual([0, 0, 0])
  expect(moved!.states.v).toEqual([1, 2, 3])
})

test('Loihi fires above its threshold, not at it', async () => {
  const [at, above] = await runNeurons(
    [100, 101].map((weight) => ({
      model: 'loihi-cuba',
      parameters: { threshold: 100, decayU: 4096, decayV: 0 },
      drives: [{ weight, steps: [2] }],
      variables: ['v']
    })),
    1,
    3
  )
  expect(at).toEqual({ spikes: [], states: { v: [0, 6400, 6400] } })
  expect(above).toEqual({ spikes: [2], states: { v: [0, 0, 0] } })
})
