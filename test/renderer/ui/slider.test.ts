import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import NumberField from '../../../src-renderer/ui/NumberField.vue'
import Slider from '../../../src-renderer/ui/Slider.vue'

const show = (props: object) =>
  mount(Slider, { props: { label: 'Probability', value: 0.5, min: 0, max: 1, ...props } })

describe('a slider', () => {
  it('goes by keys and stays inside its bounds', async () => {
    const slider = show({})
    await slider.trigger('keydown', { key: 'ArrowRight' })
    await slider.trigger('keydown', { key: 'PageDown' })
    await slider.trigger('keydown', { key: 'End' })
    expect(slider.emitted('change')).toEqual([[0.51], [0.4], [1]])
    await slider.setProps({ value: 1 })
    await slider.trigger('keydown', { key: 'ArrowRight' })
    expect(slider.emitted('change')).toHaveLength(3)
  })

  it('keeps to whole numbers where only those are allowed', async () => {
    const slider = show({ value: 3, min: 1, max: 9, whole: true })
    await slider.trigger('keydown', { key: 'ArrowUp' })
    expect(slider.emitted('change')).toEqual([[4]])
    expect(slider.attributes('aria-valuenow')).toBe('3')
  })

  it('stands under numbers with two bounds, and only under those', () => {
    const field = (limits: object) =>
      mount(NumberField, { props: { label: 'n', value: 1, limits } }).find('[role="slider"]')
    expect(field({ min: 0, max: 1 }).exists()).toBe(true)
    expect(field({ min: 0 }).exists()).toBe(false)
    expect(field({ min: 1, max: 100_000_000 }).exists()).toBe(false)
  })
})
