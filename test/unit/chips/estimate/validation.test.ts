import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { validate } from '../../../../src-main/chips/estimate/validation/validate'
import { microcircuitActivity } from '../../../../src-main/services/microcircuit'
import { validationCatalogueSchema } from '../../../../src-shared/hardware/catalogue'
import type { ValidationCheck, ValidationRow } from '../../../../src-shared/hardware/validation'
import { translator } from '../../../../src-shared/locale'
import { deliveredCatalogue } from './entries'

const { workloads } = validationCatalogueSchema.parse(
  JSON.parse(fs.readFileSync('resources/catalog/validation-workloads.json', 'utf8'))
)
const report = validate(workloads, {
  catalogue: deliveredCatalogue(),
  microcircuit: microcircuitActivity()
})
const row = (id: string): ValidationRow => {
  const found = report.rows.find(({ workload }) => workload === id)
  if (!found) throw new Error(`no workload ${id}`)
  return found
}
const checkOf = (id: string, quantity: string, of: string | null = null): ValidationCheck => {
  const found = row(id).checks.find((one) => one.quantity === quantity && one.of === of)
  if (!found) throw new Error(`no ${quantity} of ${id}`)
  return found
}
const ours = (...names: Parameters<typeof checkOf>): number => checkOf(...names).ours ?? Number.NaN

describe('published workloads', () => {
  it('are all there, each with what can be compared, or shown only', () => {
    expect(report.rows.map(({ workload }) => workload)).toEqual(workloads.map(({ id }) => id))
    for (const { workload, checks } of report.rows) expect(checks, workload).not.toEqual([])
    expect(report.passed + report.failed + report.reference).toBe(19)
    expect(
      report.rows.filter(({ status }) => status === 'fail').map((one) => one.workload)
    ).toEqual(
      // Operations alone cannot take what was measured with the processors that fed the chip.
      ['loihi-kws']
    )
  })

  it('TrueNorth at 20 Hz and 128 synapses: 69.8 mW, 26 pJ an event', () => {
    expect(ours('tn-characterisation', 'power')).toBeCloseTo(0.0698, 4)
    expect(ours('tn-characterisation', 'energyPerEvent')).toBeCloseTo(26, 10)
    expect(row('tn-characterisation').status).toBe('pass')
  })

  it('one SpiNNaker chip: 0.894 W before plasticity', () => {
    expect(ours('spin-seed', 'power')).toBeCloseTo(0.35 + 16 * 0.034 + 160_000e-9, 10)
    expect(row('spin-seed').status).toBe('pass')
  })

  it('a board of 48 chips: 0.894 W a chip, below 1 W', () => {
    expect(ours('spin-board', 'powerPerChip')).toBeCloseTo(0.894, 10)
    expect(row('spin-board').status).toBe('pass')
  })

  it('the microcircuit on 12 boards: about 714 W and within 30 % of 0.601 and 0.628 µJ', () => {
    // 714 W was worked out with 27.5 W for 806 cores, 0.03412 W each; the catalogue has 0.034 W.
    expect(Math.abs(ours('spin-pd14-2019dc', 'power') - 714)).toBeLessThan(2)
    expect(ours('spin-pd14-2019dc', 'energyPerEvent')).toBeCloseTo(0.729, 3)
    expect(row('spin-pd14-2019dc').status).toBe('pass')
    expect(row('spin-pd14-2019poi').status).toBe('pass')
    expect(row('spin-pd14-2018').status).toBe('reference')
  })

  it('counts the events of the microcircuit from published rates and connections', () => {
    const { neurons, synapses, eventsPerSecond } = microcircuitActivity()
    expect(neurons).toBe(77_169)
    expect(synapses / 1e6).toBeCloseTo(299, 0)
    expect(eventsPerSecond / 1e9).toBeCloseTo(0.978, 3)
  })

  it('the two constants of Sharp et al. come out as they went in', () => {
    expect(ours('spin-sharp', 'energyPerNeuronMs')).toBeCloseTo(100, 8)
    expect(ours('spin-sharp', 'energyPerEvent')).toBeCloseTo(43, 8)
    expect(ours('spin-sharp', 'power', 'four-constant')).toBeCloseTo(
      4 * (0.35 + 16 * 0.034) + 1e-4,
      8
    )
  })

  it('keyword spotting on Loihi: static power apart, and operations below what was measured', () => {
    expect(ours('loihi-kws', 'staticPower')).toBeCloseTo(0.029, 12)
    const dynamic = checkOf('loihi-kws', 'dynamicPower')
    expect(dynamic.published).toBe(0.081)
    // Even with every input and neuron firing in every step.
    expect(dynamic.ratio).toBeCloseTo(0.231, 3)
    expect(dynamic.status).toBe('fail')
    expect(dynamic.accepted).toEqual({ low: 0.5, high: 2 })
  })

  it('SENECA: 2.8 pJ as published, 2.45 pJ from instructions', () => {
    expect(ours('seneca-synop', 'energyPerEvent', 'instruction-table')).toBeCloseTo(2.8, 12)
    expect(ours('seneca-synop', 'energyPerEvent', 'load16/2 + 2xINT8/2')).toBeCloseTo(2.45, 12)
    expect(row('seneca-synop').status).toBe('pass')
  })

  it('the layer of the vendor: 8,192 kernel entries and 131,072 states, which no core holds', () => {
    expect(ours('dynapcnn-fit', 'kernelEntries')).toBe(8192)
    const states = checkOf('dynapcnn-fit', 'neuronEntries')
    expect(states.ours).toBe(131_072)
    expect(states.notes).toEqual([
      { code: 'noCoreHolds', values: { states: 131_072, largest: 65_536 } }
    ])
  })

  it('uBrain 4.86 ms, BrainScaleS-2 0.70 W', () => {
    expect(ours('ubrain-radar', 'time')).toBeCloseTo(4.857, 3)
    expect(ours('bss2-ecg', 'power', 'uJ / us')).toBeCloseTo(0.696, 3)
    expect(checkOf('bss2-ecg', 'energyPerInference').ratio).toBeCloseTo(1.4375, 4)
  })

  it('additions and multiply-adds: 0.734, 13.10, 2.44 and 8.372 mJ', () => {
    const values = row('syops-resnet18').checks.map((one) => one.ours ?? Number.NaN)
    ;[0.734, 13.1, 2.441, 8.372].forEach((expected, index) =>
      expect(values[index]).toBeCloseTo(expected, 10)
    )
    expect(row('syops-resnet18').status).toBe('pass')
  })

  it('every quantity and note has a text in both languages', () => {
    for (const language of ['en', 'ko'] as const) {
      const t = translator(language)
      for (const { checks } of report.rows) {
        for (const { quantity, notes } of checks) {
          expect(t.has(`estimates.quantities.${quantity}`), quantity).toBe(true)
          for (const { code } of notes) expect(t.has(`estimates.notes.${code}`), code).toBe(true)
        }
      }
    }
  })
})
