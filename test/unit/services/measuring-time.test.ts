import { describe, expect, it } from 'vitest'
import { describeDevices, measureUnit, workOf } from '../../../src-main/devices'
import { MeasuringTime } from '../../../src-main/services/characterisation/measuring-time'
import { estimateShown } from '../../../src-main/services/characterisation/estimate-shown'
import { resolveCharacterisation } from '../../../src-shared/experiments/characterisation/resolve-characterisation'
import { characterisationSchema } from '../../../src-shared/experiments/characterisation/schema'
import type { Json } from '../../../src-shared/experiments/json'

const catalogue = describeDevices()

function planOf(changes: { readonly [key: string]: Json }) {
  const document = characterisationSchema.parse({
    format: 'engram-experiment',
    version: 1,
    kind: 'characterisation',
    name: 'Times',
    devices: [{ name: 'A', model: 'pulse-exponential' }],
    protocols: [{ name: 'train', model: 'pulse-train' }],
    ...changes
  })
  const { characterisation, problems } = resolveCharacterisation(document, catalogue)
  if (!characterisation) throw new Error(JSON.stringify(problems))
  return characterisation
}

const pulsed = catalogue.protocols.filter(
  ({ drives, takesPulses }) => drives === 'pulses' || takesPulses
)

describe('what a protocol takes', () => {
  it.each(pulsed.map(({ id }) => id))('%s has as many points as were counted', (model) => {
    const plan = planOf({ protocols: [{ name: 'P', model }] })
    const result = measureUnit(plan, 0, () => true)
    if (!result.ok || !result.value) throw new Error('not measured')
    const counted = workOf(plan, 0, 0)
    expect(counted.columns).toBe(result.value.columns.length)
    expect(counted.isWhole).toBe(true)
    // Write-verify stops where the device obeys: how soon is the device's own affair.
    if (model !== 'write-verify') expect(counted.points).toBe(result.value.points[0])
  })

  it('is given up where counting itself would take long', () => {
    const plan = planOf({
      protocols: [
        {
          name: 'P',
          model: 'pulse-train',
          parameters: { pulsesUp: 100_000, pulsesDown: 100_000, cycles: 50 }
        }
      ]
    })
    const began = performance.now()
    expect(workOf(plan, 0, 0).isWhole).toBe(false)
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('the estimate of a characterisation', () => {
  const sweep = { name: 'sweep', model: 'iv-sweep', parameters: { cycles: 2 } }
  const population = { devices: 100, repeats: 10 }

  it('counts curves and their numbers', () => {
    const plan = planOf({
      population,
      devices: [{ name: 'R', model: 'vteam' }],
      protocols: [sweep]
    })
    const { curves, values } = new MeasuringTime().estimate(plan, 1)
    const result = measureUnit({ ...plan, population: { devices: 1, repeats: 1 } }, 0, () => true)
    if (!result.ok || !result.value) throw new Error('not measured')
    const exact = (result.value.points[0] ?? 0) * result.value.columns.length * 1000
    expect(curves).toBe(1000)
    expect(Math.abs(values / exact - 1)).toBeLessThan(0.02)
  })

  it('grows with devices and repeats, falls with threads, and needs more memory for more repeats', () => {
    const time = new MeasuringTime()
    const plan = planOf({
      population,
      devices: [{ name: 'J', model: 'jart-vcm' }],
      protocols: [sweep]
    })
    const [one, two] = [time.estimate(plan, 1), time.estimate(plan, 2)]
    expect(one.seconds).toBeGreaterThan(1)
    expect(two.seconds).toBeLessThan(0.6 * one.seconds)
    const more = { ...plan, population: { devices: 100, repeats: 20 } }
    expect(time.estimate(more, 1).seconds / one.seconds).toBeGreaterThan(1.8)
    expect(time.estimate(more, 1).bytes).toBeGreaterThan(one.bytes)
  })

  it('is of the order of what measuring takes, whatever else the machine does', () => {
    for (const [device, protocol] of [
      ['jart-vcm', 'iv-sweep'],
      ['vteam', 'pulse-train'],
      ['pulse-exponential', 'pulse-train']
    ] as const) {
      const plan = planOf({
        population: { devices: 10, repeats: 1 },
        devices: [{ name: 'D', model: device }],
        protocols: [{ name: 'P', model: protocol }]
      })
      const estimate = new MeasuringTime().estimate(plan, 1).seconds - 0.3
      const began = performance.now()
      for (let unit = 0; unit < 10; unit++) measureUnit(plan, unit, () => true)
      const took = (performance.now() - began) / 1000
      expect(estimate / took).toBeGreaterThan(1 / 25)
      expect(estimate / took).toBeLessThan(25)
    }
  })

  it('learns from a run how long its pairs take', () => {
    const time = new MeasuringTime()
    const plan = planOf({
      population,
      devices: [{ name: 'J', model: 'jart-vcm' }],
      protocols: [sweep]
    })
    time.learn(plan, 2, 1234)
    expect(time.estimate(plan, 2).seconds).toBeCloseTo(1234, 3)
    time.learn(plan, 2, 617)
    expect(time.estimate(plan, 2).seconds).toBeCloseTo(617, 3)
    const doubled = { ...plan, population: { devices: 200, repeats: 10 } }
    expect(time.estimate(doubled, 2).seconds / 1234).toBeCloseTo(1, 1)
  })

  it('warns of hours, naming the pair that takes most of them', () => {
    const time = new MeasuringTime()
    const plan = planOf({
      population: { devices: 1000, repeats: 1000 },
      devices: [
        { name: 'stiff', model: 'jart-vcm' },
        { name: 'light', model: 'linear-ion-drift' }
      ],
      protocols: [sweep]
    })
    const { warnings, shown } = estimateShown(plan, time.estimate(plan, 2), 2)
    expect(shown.measured).toMatchObject({ devices: 2000, curves: 2_000_000 })
    expect(warnings.map(({ key }) => key)).toContain('problems.measuringTakesHours')
    const { device, protocol, threads, share } = warnings[0]?.details ?? {}
    expect([device, protocol, threads]).toEqual(['stiff', 'sweep', 2])
    expect(Number(share)).toBeGreaterThan(50)
  })
})
