import { afterEach, describe, expect, it } from 'vitest'
import EmulationPanel from '../../../src-renderer/panels/hardware-emulation/EmulationPanel.vue'
import {
  hurtBars,
  measureText,
  shownRules
} from '../../../src-renderer/panels/hardware-emulation/logic'
import { useEmulation } from '../../../src-renderer/stores/emulation'
import { setLanguage } from '../../../src-renderer/ui/text'
import type { EmulationReport } from '../../../src-shared/contract/emulation'
import type { EmulationRules } from '../../../src-shared/experiments/network/emulation/schema'
import { noOwnHardware } from '../../../src-shared/hardware/own-chip'
import { ok } from '../../../src-shared/result'
import { fakeBridge } from '../fake-bridge'
import { openWindow, settle, show } from '../open-window'
import { catalogueWith, projects } from './catalogue'

const rules: EmulationRules = {
  model: { neuron: 'loihi', stateBits: 24, decayBits: 12 },
  weights: { format: 'mantissa', bits: 8 },
  delays: { most: 62 }
}
const spread = (mean: number) => ({ mean, sd: 0.1 })
const population = (distance: number) => ({
  name: 'E',
  rate: spread(12),
  cv: { mean: null, sd: null },
  spikes: spread(100),
  spikesChange: spread(0.02),
  rateCorrelation: spread(0.9),
  courseCorrelation: spread(0.8),
  distance: spread(distance)
})
const report: EmulationReport = {
  chip: 'loihi',
  network: 'Small',
  rules,
  seeds: [1, 2, 3],
  duration: 100,
  binMs: 10,
  tauMs: 10,
  cases: [
    { id: 'ideal', populations: [population(0)], beyond: 0 },
    { id: 'chip', populations: [population(2)], beyond: 7 },
    { id: 'weights', populations: [population(1)], beyond: 0 }
  ],
  findings: [{ of: 'E', key: 'resetToRest', details: {} }],
  pictures: []
}

function window_(refused: string | null = null) {
  const asked: unknown[] = []
  const bridge = fakeBridge(0, {
    'hardware.catalogue': () =>
      ok({ catalogue: catalogueWith(noOwnHardware), projects: [...projects], own: noOwnHardware }),
    'experiments.list': () => ok([]),
    'experiments.samples': () => ok([]),
    'experiments.get': () => ({
      ok: false,
      failure: { code: 'not-found', key: 'failures.store.noExperiment', details: {} }
    }),
    'emulation.profile': ({ chip }) =>
      ok({
        chip,
        catalogue: '2026-11-20',
        rules: refused === null ? rules : null,
        refused,
        sources: [
          { rule: 'delays', key: 'most', field: 'delay_max_steps', confidence: 'primary' },
          { rule: 'model', key: 'decayBits', field: null, confidence: null }
        ],
        notices: ['loihiStep']
      }),
    'emulation.run': (request) => {
      asked.push(request)
      return ok(report)
    }
  })
  return { asked, pinia: openWindow(bridge) }
}
afterEach(() => {
  document.body.innerHTML = ''
  setLanguage('en')
})

describe('the panel of emulation', () => {
  it('shows the rules as numbers with where they come from, and changes them', async () => {
    const { pinia } = window_()
    const panel = show(EmulationPanel, pinia)
    await settle()
    expect(panel.findAll('[data-rule]').map((one) => one.attributes('data-rule'))).toEqual([
      'model',
      'weights',
      'delays'
    ])
    expect(panel.find('[data-rule="delays"] .origin').text()).toBe('catalogue')
    const bits = panel.find('[data-field="weights.bits"]')
    await bits.setValue('4')
    await panel.find('[data-switch="delays"]').setValue(false)
    const { rules: changed } = useEmulation(pinia)
    expect(changed.weights).toMatchObject({ bits: 4 })
    expect(changed.delays).toMatchObject({ on: false, most: 62 })
    panel.unmount()
  })

  it('says what a chip is that runs no spiking networks', async () => {
    const { pinia } = window_('bayesian')
    const panel = show(EmulationPanel, pinia)
    await settle()
    expect(panel.find('[role="status"]').text()).toContain('Loihi runs no spiking networks')
    expect(panel.find('[data-test="emulation-run"]').exists()).toBe(false)
    panel.unmount()
  })

  it('shows what came out: bars of what hurts, and the numbers', async () => {
    const { pinia } = window_()
    const panel = show(EmulationPanel, pinia)
    await settle()
    useEmulation(pinia).report = report
    await settle()
    expect(panel.findAll('[data-bar]').map((bar) => bar.attributes('data-bar'))).toEqual([
      'chip',
      'weights'
    ])
    expect(panel.find('[data-case="chip"]').text()).toContain('2.0 ± 10.0')
    setLanguage('ko')
    await settle()
    expect(panel.text()).toContain('칩처럼')
    panel.unmount()
  })
})

describe('numbers of emulation', () => {
  it('are means with deviations', () => {
    expect(measureText(population(1), 'distance')).toBe('1.00 ± 0.10')
    expect(measureText(population(1), 'cv')).toBe('–')
    expect(hurtBars(report)).toEqual([
      { id: 'chip', value: 2, sd: 0.1 },
      { id: 'weights', value: 1, sd: 0.1 }
    ])
    expect(shownRules(rules)[0]).toMatchObject({ id: 'model', kind: 'loihi', isOn: true })
  })
})
