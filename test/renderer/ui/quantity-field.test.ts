import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import NumberField from '../../../src-renderer/ui/NumberField.vue'
import QuantityField from '../../../src-renderer/ui/QuantityField.vue'

const field = (props: Partial<InstanceType<typeof QuantityField>['$props']> = {}) =>
  mount(QuantityField, {
    props: { label: 'Width', value: '20 ms', unit: 'ms', standard: '10 ms', ...props },
    global: { plugins: [createPinia()] }
  })

/** Types without entering: the field hears of each letter, not yet of a change. */
async function type(shown: VueWrapper, text: string): Promise<void> {
  const input = shown.get('input')
  input.element.value = text
  await input.trigger('input')
}

describe('a field of a quantity', () => {
  it('takes a number with or without its unit', async () => {
    const shown = field()
    await type(shown, '30')
    await shown.get('input').trigger('change')
    await type(shown, '0.5 s')
    await shown.get('input').trigger('change')
    expect(shown.emitted('change')).toEqual([['30 ms'], ['0.5 s']])
  })

  it('says what is wrong while it is typed, before it is entered', async () => {
    const shown = field({ limits: { above: 0 } })
    await type(shown, '12 nS')
    expect(shown.find('.problems .error').exists()).toBe(true)
    expect(shown.get('input').attributes('aria-invalid')).toBe('true')
    expect(shown.get('input').attributes('aria-describedby')).toBe(
      shown.get('.problems').attributes('id')
    )
    await type(shown, '-3')
    expect(shown.find('.problems .error').exists()).toBe(true)
    await type(shown, '3')
    expect(shown.find('.problems').exists()).toBe(false)
    expect(shown.emitted('change')).toBeUndefined()
  })

  it('does not touch what is half typed', async () => {
    const shown = field()
    await type(shown, '1.')
    expect(shown.get('input').element.value).toBe('1.')
  })

  it('steps with the arrow keys, also from the default', async () => {
    const shown = field({ value: undefined })
    await shown.get('input').trigger('keydown', { key: 'ArrowUp' })
    await shown.get('input').trigger('keydown', { key: 'ArrowDown', shiftKey: true })
    expect(shown.emitted('change')).toEqual([['11 ms'], ['1 ms']])
  })

  it('converts when another unit is chosen', async () => {
    const shown = field()
    await shown.get('select').setValue('s')
    expect(shown.emitted('change')).toEqual([['0.02 s']])
  })

  it('goes back to the default when it is emptied or reset, and offers that only then', async () => {
    const shown = field()
    await type(shown, '')
    await shown.get('input').trigger('change')
    await shown.get('button.reset').trigger('click')
    expect(shown.emitted('change')).toEqual([[undefined], [undefined]])
    expect(field({ value: undefined }).find('button.reset').exists()).toBe(false)
    expect(field({ value: undefined }).get('input').attributes('placeholder')).toBe('10')
  })

  it('keeps a value that has to be there', async () => {
    const shown = field({ required: true, standard: '' })
    await type(shown, '')
    await shown.get('input').trigger('change')
    expect(shown.emitted('change')).toBeUndefined()
  })

  it('forgets what was typed on Escape', async () => {
    const shown = field()
    await type(shown, '99')
    await shown.get('input').trigger('keydown', { key: 'Escape' })
    expect(shown.get('input').element.value).toBe('20')
  })
})

describe('a field of a whole number', () => {
  it('keeps the document from half a neuron', async () => {
    const shown = mount(NumberField, {
      props: { label: 'Neurons', value: 80, whole: true, limits: { min: 1 }, required: true },
      global: { plugins: [createPinia()] }
    })
    await type(shown, '2.5')
    await shown.get('input').trigger('change')
    expect(shown.emitted('change')).toBeUndefined()
    expect(shown.find('.problems .error').exists()).toBe(true)
    await type(shown, '90')
    await shown.get('input').trigger('change')
    expect(shown.emitted('change')).toEqual([[90]])
  })
})
