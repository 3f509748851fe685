import { describe, expect, test } from 'vitest'
import type { Json } from '../../../src-shared/experiments/json'
import { samplesOf, simulate, spikeSteps } from '../../setup/simulate'

const models = ['lif-delta', 'lif-exp', 'lif-cond-exp']
const dt = 0.1

const document = (
  model: string,
  parameters: Record<string, Json>,
  duration: string,
  more: Record<string, Json> = {}
): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'threshold',
  simulation: { duration, timeStep: `${dt} ms`, seed: 3 },
  populations: [{ name: 'n', model, size: 1, parameters }],
  recorders: [
    { name: 'v', model: 'state', targets: ['n'], parameters: { variables: ['v'] } },
    ...(model.endsWith('homeostatic')
      ? [{ name: 'theta', model: 'state', targets: ['n'], parameters: { variables: ['theta'] } }]
      : [{ name: 'again', model: 'state', targets: ['n'] }]),
    { name: 'spikes', model: 'spikes', targets: ['n'] }
  ],
  ...more
})

describe.each(models)('%s-homeostatic', (model) => {
  const current = { current: '500 pA', tauRef: '2 ms' }

  test('is the plain model where its threshold does not move', async () => {
    const still = { ...current, thetaJump: '0 mV' }
    const plain = await simulate(document(model, current, '300 ms'))
    const moved = await simulate(document(`${model}-homeostatic`, still, '300 ms'))
    const spikes = spikeSteps(plain.blocks, 2)
    expect(spikes.length).toBeGreaterThan(5)
    expect(spikeSteps(moved.blocks, 2)).toEqual(spikes)
    const [wanted, found] = [samplesOf(plain.blocks, 0), samplesOf(moved.blocks, 0)]
    wanted.forEach((v, i) => expect(Math.abs((found[i] ?? NaN) - v)).toBeLessThan(1e-6))
  })

  test('its shift follows the closed form of its own spikes', async () => {
    const parameters = {
      ...current,
      thetaJump: '0.8 mV',
      tauTheta: '70 ms',
      targetRate: '5 Hz',
      thetaLeast: '-2 mV'
    }
    const { blocks } = await simulate(document(`${model}-homeostatic`, parameters, '400 ms'))
    const spikes = spikeSteps(blocks, 2)
    expect(spikes.length).toBeGreaterThan(5)
    const rest = -0.8 * 0.005 * 70
    const last = samplesOf(blocks, 1)
    last.forEach((theta, i) => {
      const time = (i + 1) * dt
      const wanted = spikes
        .filter((step) => step * dt <= time + 1e-9)
        .reduce(
          (sum, step) => sum + 0.8 * Math.exp((step * dt - time) / 70),
          rest * -Math.expm1(-time / 70)
        )
      expect(Math.abs(theta - wanted)).toBeLessThan(1e-9)
    })
  })

  test.each([4, 25])('comes to fire at a target rate of %d Hz', async (rate) => {
    const parameters = {
      ...current,
      thetaJump: '0.3 mV',
      targetRate: `${rate} Hz`,
      thetaLeast: '-14 mV'
    }
    const noise = {
      stimuli: [
        {
          name: 'noise',
          model: 'noise-current',
          targets: ['n'],
          parameters: { sd: '300 pA', interval: '1 ms' }
        }
      ]
    }
    const adapted = document(`${model}-homeostatic`, parameters, '40 s', noise)
    const free = document(model, current, '5 s', noise)
    const late = spikeSteps((await simulate(adapted)).blocks, 2).filter((step) => step > 100_000)
    const unregulated = spikeSteps((await simulate(free)).blocks, 2).length / 5
    expect(Math.abs(unregulated - rate)).toBeGreaterThan(10)
    // The threshold counts spikes: over 30 s the rate differs by what θ moves by, in spikes.
    expect(Math.abs(late.length / 30 - rate)).toBeLessThan(0.06 * rate)
  })

  test('its threshold falls no further than it may', async () => {
    const parameters = { targetRate: '100 Hz', thetaJump: '1 mV', thetaLeast: '-3 mV' }
    const { blocks } = await simulate(document(`${model}-homeostatic`, parameters, '200 ms'))
    expect(samplesOf(blocks, 1).at(-1)).toBe(-3)
  })
})
