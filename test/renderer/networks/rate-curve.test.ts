import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { setLanguage } from '../../../src-renderer/ui/text'

const asked = vi.hoisted(() => [] as { method: string; request: unknown }[])
vi.mock('../../../src-renderer/client', () => ({
  client: {
    call: async (method: string, request: unknown) => {
      asked.push({ method, request })
      if (method !== 'networks.rateCurve') return { ok: false, failure: { key: 'failures.defect' } }
      const currents = Float64Array.from([0, 500, 1000])
      const rates = Float64Array.from([0, 20, NaN])
      return { ok: true, value: { currents, rates, closed: null } }
    },
    subscribe: () => () => undefined
  }
}))

const { useRateCurve } = await import('../../../src-renderer/stores/rate-curve')
const { default: Panel } =
  await import('../../../src-renderer/panels/networks-rate-curve/RateCurvePanel.vue')

beforeEach(() => {
  setLanguage('en')
  setActivePinia(createPinia())
  asked.length = 0
})

it('measures a model where no network is in front, with what is entered', async () => {
  const panel = mount(Panel, { global: { stubs: { OverlayPlot: true } } })
  const curve = useRateCurve()
  curve.texts.to = '1 nA'
  curve.texts.points = '3'
  await flushPromises()
  await panel.get('[data-action="measure-rates"]').trigger('click')
  await flushPromises()
  expect(asked.find(({ method }) => method === 'networks.rateCurve')?.request).toMatchObject({
    document: null,
    subject: { model: 'lif-exp' },
    fromPA: 0,
    toPA: 1000,
    points: 3,
    transientMs: 200,
    measureMs: 1000
  })
  expect(curve.done?.curve.rates[1]).toBe(20)
  expect(curve.hasChanged).toBe(false)
  curve.texts.points = '5'
  await flushPromises()
  expect(curve.hasChanged).toBe(true)
  expect(panel.text()).toContain('changed since')
})

it('says what is wrong, and measures nothing then', async () => {
  const panel = mount(Panel, { global: { stubs: { OverlayPlot: true } } })
  const curve = useRateCurve()
  curve.texts.to = '-5 pA'
  await flushPromises()
  expect(panel.get('[role="alert"]').text()).toContain('the smaller one first')
  expect(panel.get('[data-action="measure-rates"]').attributes('disabled')).toBeDefined()
  await curve.measure('x')
  expect(asked.some(({ method }) => method === 'networks.rateCurve')).toBe(false)
})
