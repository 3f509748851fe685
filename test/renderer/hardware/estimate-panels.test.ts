import workloadsText from '../../../resources/catalog/validation-workloads.json?raw'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { baselines } from '../../../src-main/chips/estimate/baselines'
import { validate } from '../../../src-main/chips/estimate/validation/validate'
import { microcircuitActivity } from '../../../src-main/services/microcircuit'
import BaselinesPanel from '../../../src-renderer/panels/hardware-baselines/BaselinesPanel.vue'
import ValidationPanel from '../../../src-renderer/panels/hardware-validation/ValidationPanel.vue'
import { setLanguage } from '../../../src-renderer/ui/text'
import { baselineOptionsSchema } from '../../../src-shared/hardware/baselines'
import { validationCatalogueSchema } from '../../../src-shared/hardware/catalogue'
import { noOwnHardware } from '../../../src-shared/hardware/own-chip'
import { ok } from '../../../src-shared/result'
import { fakeBridge } from '../fake-bridge'
import { openWindow, settle, show } from '../open-window'
import { catalogue } from './catalogue'

vi.mock('../../../src-renderer/charts/echarts', async (original) => ({
  ...(await original<object>()),
  createChart: () => ({ setOption: vi.fn(), resize: vi.fn(), dispose: vi.fn() })
}))

const { workloads } = validationCatalogueSchema.parse(JSON.parse(workloadsText))
const report = validate(workloads, { catalogue, microcircuit: microcircuitActivity() })

function window_() {
  const bridge = fakeBridge(0, {
    'hardware.catalogue': () => ok({ catalogue, projects: [], own: noOwnHardware }),
    'estimates.validation': () => ok(report),
    'estimates.baselines': ({ counts, options }) =>
      ok(baselines(catalogue, counts, baselineOptionsSchema.parse(options)))
  })
  return { bridge, pinia: openWindow(bridge) }
}
afterEach(() => {
  document.body.innerHTML = ''
  setLanguage('en')
})

describe('the validation page', () => {
  it('has every workload with its numbers, and says how many were accepted', async () => {
    const { pinia } = window_()
    const panel = show(ValidationPanel, pinia)
    await settle()
    expect(panel.findAll('[data-workload]')).toHaveLength(19)
    const summary = panel.find('[data-test="validation-summary"]').text()
    expect(summary).toBe('11 accepted, 1 not accepted, 7 for reference')
    const table = panel.find('[data-test="validation-table"]').text()
    expect(table).toContain('69.8 mW')
    expect(table).toContain('0.997')
    expect(table).toContain('The measured power holds the processors that feed the chip')
    panel.unmount()
  })

  it('says it in Korean', async () => {
    const { pinia } = window_()
    const panel = show(ValidationPanel, pinia)
    await settle()
    setLanguage('ko')
    await settle()
    const summary = panel.find('[data-test="validation-summary"]').text()
    expect(summary).toBe('허용 11, 불허 1, 참고 7')
    expect(panel.text()).toContain('시냅스 이벤트당 에너지')
    panel.unmount()
  })
})

describe('the comparison', () => {
  it('is asked for again when a number changes, and moves when weights stay in memory', async () => {
    const { bridge, pinia } = window_()
    const panel = show(BaselinesPanel, pinia)
    await settle()
    const rows = () => panel.findAll('[data-test="baselines-table"] tbody tr')
    expect(rows()).toHaveLength(16)
    const first = () => rows()[0]?.text() ?? ''
    const before = first()
    await panel.find('[data-test="weights-in-memory"] input').setValue(true)
    await settle()
    expect(first()).not.toBe(before)
    expect(bridge.calls.filter(({ method }) => method === 'estimates.baselines')).toHaveLength(2)
    panel.unmount()
  })

  it('says on which side of the break-even rate the network is', async () => {
    const { pinia } = window_()
    const panel = show(BaselinesPanel, pinia)
    await settle()
    expect(panel.find('[data-test="break-even"]').text()).toContain('below the break-even rate')
    await panel.find('[data-baseline="rate"] input').setValue('0.5')
    await panel.find('[data-baseline="rate"] input').trigger('change')
    await settle()
    expect(panel.find('[data-test="break-even"]').text()).toContain('above the break-even rate')
    panel.unmount()
  })
})
