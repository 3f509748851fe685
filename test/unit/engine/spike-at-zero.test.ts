import { expect, test } from 'vitest'
import type { Json } from '../../../src-shared/experiments/json'
import { samplesOf, simulate } from '../../setup/simulate'

const document = (model: string, parameters: Json): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'zero',
  simulation: { duration: '0.3 ms', timeStep: '0.1 ms' },
  populations: [{ name: 'n', model: 'lif-delta', size: 1 }],
  stimuli: [{ name: 's', model, targets: ['n'], weight: '-5 mV', parameters }],
  recorders: [{ name: 'v', model: 'state', targets: ['n'] }]
})

test.each<[string, Json]>([
  ['spike-list', { times: ['0 ms'] }],
  ['spike-trains', { trains: [['0 ms']] }]
])('a spike at time zero of a %s arrives with the first step', async (model, parameters) => {
  const { blocks } = await simulate(document(model, parameters))
  expect(samplesOf(blocks, 0)[0]).toBeCloseTo(-75, 9)
})
