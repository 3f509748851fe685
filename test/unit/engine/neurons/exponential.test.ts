import { expect, test } from 'vitest'
import { neuronModels } from '../../../../src-main/engine/neurons'
import { kernelRoom } from '../kernel-room'

/**
 * The kernels' exponential, seen through the adaptation of an AdEx neuron: while V rests at the peak for
 * a whole step, w relaxes by e^(-step / tau_w) exactly.
 */
function decayOf(step: number): number {
  const { kernel, arena } = kernelRoom()
  const model = neuronModels.find(({ id }) => id === 'adex-exp')
  if (!model) throw new Error('there is no AdEx')
  const values = {
    capacitance: 100,
    gLeak: 1,
    vRest: 0,
    vThreshold: 5,
    deltaT: 1,
    vPeak: 10,
    vReset: 0,
    tauRef: 100 * step,
    a: 0,
    b: 0,
    tauW: 1,
    tauSynE: 1,
    tauSynI: 1
  }
  const lanes = 4
  const constants = arena.allocateDoubles(model.lower(values, step))
  const states = arena.allocate(lanes * 8 * 4)
  arena.doubles(states, lanes).fill(10)
  arena.doubles(states + lanes * 8, lanes).fill(1)
  const [hold, inputs, spikes] = [16, 32, 16].map((bytes) => arena.allocate(bytes))
  const fired = kernel.fn('adex_exp_update')(
    lanes,
    constants,
    states,
    lanes * 8,
    hold!,
    inputs!,
    16,
    0,
    1,
    spikes!
  )
  expect(fired).toBe(lanes)
  return arena.doubles(states + lanes * 8, lanes)[2]!
}

test('the kernels’ exponential is right to the last bits', () => {
  let worst = 0
  for (let x = 1e-6; x < 700; x *= 1.0371) {
    worst = Math.max(worst, Math.abs(decayOf(x) / Math.exp(-x) - 1))
  }
  expect(worst).toBeLessThan(4e-16)
})
