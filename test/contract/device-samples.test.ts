import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleFiles } from '../../src-main/reports/bundle'
import { gather } from '../../src-main/reports/gather'
import type { Sample } from '../../src-shared/contract/experiments'
import { projectRoot } from '../setup/places'
import { newReport } from '../../src-shared/reports/templates'
import { openTemporaryHost, runToEnd, value, type OpenHost } from './host'

/** Device, protocol, figure and the band that the sample promises. */
type Promised = readonly [string, string, string, number, number]

const promised: Readonly<Record<string, readonly Promised[]>> = {
  'device-memristor': [
    ['27 nm film', '1 Hz', 'onOffRatio', 4.1, 4.35],
    ['27 nm film', '10 Hz', 'onOffRatio', 1.03, 1.07],
    ['27 nm film', '100 Hz', 'onOffRatio', 1.003, 1.007],
    ['HP memristor', '1 Hz', 'pinchOffset', 0, 1e-12]
  ],
  'device-nor-flash': [
    ['NOR flash', 'identical pulses', 'nonlinearityUp', 1.8, 2.8],
    ['NOR flash', 'identical pulses', 'nonlinearityDown', -3, -1.9],
    ['NOR flash', 'identical pulses', 'energyPerPulse', 22.4e-15, 22.6e-15]
  ],
  'device-mram': [
    ['one junction', '2 ns', 'halfAmplitude', 0.73, 0.79],
    ['one junction', '10 ns', 'halfAmplitude', 0.4, 0.42],
    ['one junction', '100 ns', 'halfAmplitude', 0.319, 0.323],
    ['one junction', 'train', 'dynamicRange', 2.15, 2.16],
    ['eight junctions', 'train', 'stepSignalToNoise', 0.1, 0.99]
  ],
  'device-pcm': [
    ['heating', 'sweep', 'vSet', 0.75, 0.85],
    ['heating', 'sweep', 'onOffRatio', 170, 210],
    ['heating', 'staircase', 'states', 25, 31],
    ['heating', 'staircase', 'dynamicRange', 225, 250],
    ['accumulating', 'drift', 'driftExponent', 0.035, 0.055],
    ['crystallising', 'storage', 'activationEnergy', 1.15, 1.25]
  ],
  'device-rram': [
    ['OxRAM', 'hysteresis', 'vSet', 1.25, 1.4],
    ['OxRAM', 'hysteresis', 'vReset', -1.2, -1],
    ['OxRAM', 'hysteresis', 'maxCurrent', 0.999e-3, 1.001e-3],
    ['OxRAM', 'hysteresis', 'onOffRatio', 12, 30]
  ],
  'device-rram-pulses': [
    ['RRAM', 'train', 'nonlinearityDown', -2, -0.5],
    ['RRAM', 'train', 'stepSignalToNoise', 0.75, 0.85],
    ['RRAM', 'train', 'spreadHigh', 0.12, 0.3]
  ],
  'device-endurance': [
    ['wearing', 'wear', 'weibullScale', 0.8e9, 1.2e9],
    ['wearing', 'wear', 'weibullShape', 1.2, 1.8],
    ['wearing', 'wear', 'failedShare', 1, 1]
  ],
  'device-cbram': [
    ['1 µA', 'hysteresis', 'onCurrent', 0.62e-6, 0.63e-6],
    ['10 µA', 'hysteresis', 'onCurrent', 6.2e-6, 6.3e-6],
    ['10 µA', 'hysteresis', 'offCurrent', 9e-12, 11e-12],
    ['1 µA', 'hysteresis', 'vSet', 0.24, 0.26]
  ],
  'device-feram': [
    ['HfO2', 'loop', 'pinchOffset', 0.525, 0.535],
    ['HfO2', 'loop', 'maxCurrent', 3.7e-15, 3.85e-15],
    ['HfO2', 'partial polarisation', 'states', 30, 34],
    ['HfO2', 'endurance', 'lastRatio', 6.9, 7.1],
    ['with fatigue', 'endurance', 'lastRatio', 5, 5.3]
  ],
  'device-fefet': [
    ['Preisach', 'growing amplitude', 'states', 25, 27],
    ['Preisach', 'identical pulses', 'states', 0, 0],
    ['nucleation', 'identical pulses', 'states', 12, 24]
  ],
  'device-memcapacitor': [
    ['memcapacitor', '20 µs', 'pinchOffset', 0, 1e-12],
    ['memcapacitor', '20 µs', 'onOffRatio', 2.9, 3.1],
    ['memcapacitor', '2 µs', 'onOffRatio', 1.2, 1.25],
    ['memcapacitor', '0.2 µs', 'onOffRatio', 1.01, 1.03],
    ['memcapacitor', 'train', 'gMax', 9.2e-15, 9.3e-15]
  ],
  'device-redox-transistor': [
    ['redox transistor', 'train', 'linearityErrorUp', 0, 0.04],
    ['RRAM', 'train', 'linearityErrorUp', 0.25, 0.55],
    ['redox transistor', 'train', 'stepSignalToNoise', 2.8, 3.8],
    ['redox transistor', 'storage', 'retentionTime', 8e3, 14e3]
  ],
  'device-ionic-transistor': [
    ['ionic transistor', 'train', 'linearityErrorUp', 0.02, 0.08],
    ['ionic transistor', 'train', 'states', 860, 910],
    ['ionic transistor', 'STDP', 'stdpPotentiation', 0.002, 0.005]
  ],
  'device-comparison': [
    ['redox transistor', 'train', 'linearityErrorUp', 0, 0.03],
    ['ionic transistor', 'train', 'linearityErrorUp', 0.06, 0.15],
    ['RRAM', 'train', 'linearityErrorUp', 0.4, 0.6],
    ['NOR flash', 'train', 'dynamicRange', 1e7, 1e8],
    ['FeFET', 'train', 'energyPerPulse', 0.8e-15, 0.95e-15],
    ['Ag:a-Si', 'train', 'energyPerPulse', 50e-12, 65e-12]
  ],
  'device-multi-level': [
    ['oxide', 'read-back', 'readableLevels', 4, 4],
    ['oxide', 'read-back', 'readBackError', 0.45, 0.6],
    ['skyrmions', 'read-back', 'readableLevels', 16, 16],
    ['skyrmions', 'read-back', 'readBackError', 0.55, 0.7],
    ['skyrmions', 'train', 'linearityErrorUp', 0, 1e-12]
  ],
  'device-yield': [['HfO2 array', '', 'yield', 0.87, 0.93]],
  'device-measured-rram': [
    ['fit', 'train', 'nonlinearityUp', 0.45, 0.52],
    ['fit', 'train', 'nonlinearityDown', -3.8, -3.6]
  ]
}

let open: OpenHost
let samples: readonly Sample[]
beforeAll(async () => {
  open = await openTemporaryHost()
  samples = value(await open.host.client.call('experiments.samples', {}))
})
afterAll(async () => {
  await open.close()
  fs.rmSync(open.folder, { recursive: true, force: true })
})

it('there is a band for every sample of one technology, and each has texts in Korean', () => {
  const found = samples
    .filter(({ id, kind }) => kind === 'characterisation' && id.startsWith('device-'))
    .map(({ id }) => id)
  expect(found.toSorted()).toEqual(Object.keys(promised).toSorted())
  const file = path.join(projectRoot, 'resources/examples/texts/ko.json')
  const korean = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, Sample>
  for (const id of found) expect(korean[id]?.expect.length, id).toBeGreaterThan(20)
})

describe.each(Object.entries(promised))('%s', (sample, bands) => {
  it('measures what it says', { timeout: 60_000 }, async () => {
    const { client } = open.host
    const { id } = value(await client.call('experiments.openSample', { sample }))
    const { document } = value(await client.call('experiments.get', { id }))
    const { problems } = value(await client.call('experiments.check', { document }))
    expect(problems).toEqual([])
    const run = await runToEnd(open.host, () => client.call('runs.start', { id }))
    expect(value(await client.call('runs.get', { id: run })).state).toBe('done')
    const figures = value(await client.call('curves.figures', { id: run }))
    for (const [device, protocol, figure, low, high] of bands) {
      const row = figures.find(
        (one) => one.device === device && one.protocol === protocol && one.figure === figure
      )
      const found = row?.value ?? Number.NaN
      expect(found, `${device}, ${protocol}, ${figure}`).toBeGreaterThanOrEqual(low)
      expect(found, `${device}, ${protocol}, ${figure}`).toBeLessThanOrEqual(high)
    }
  })
})

it('a bundle of such a run has its figures of merit as a table', async () => {
  const { client } = open.host
  const opened = await client.call('experiments.openSample', { sample: 'device-measured-rram' })
  const { id } = value(opened)
  const run = await runToEnd(open.host, () => client.call('runs.start', { id }))
  const report = value(
    await gather(client, newReport({ of: 'runs', runs: [run] }, 'en'), new Date(0))
  )
  const file = (await bundleFiles(client, report)).find((one) => one.path === 'figures.csv')
  let text = ''
  for await (const part of file?.content() ?? []) text += value(part)
  const [head, ...lines] = text.trimEnd().split('\r\n')
  expect(head).toBe('device,protocol,figure,of,unit,value,count,mean,sd,min,q05,q25,q75,q95,max')
  const label = lines.find((line) => line.startsWith('fit,train,nonlinearityUp,device,'))
  expect(Number(label?.split(',')[5])).toBeCloseTo(0.486, 2)
})
