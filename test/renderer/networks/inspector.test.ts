import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import InspectorPanel from '../../../src-renderer/panels/networks-inspector/InspectorPanel.vue'
import { useNetworkSelection } from '../../../src-renderer/stores/network-selection'
import { passTime, setUp } from './set-up'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

async function inspect(kind: 'populations' | 'stimuli' | 'projections' | 'recorders', index = 0) {
  const window = await setUp()
  const selection = useNetworkSelection()
  selection.select({ kind, index })
  const panel = mount(InspectorPanel, {
    global: { plugins: [window.pinia] },
    attachTo: document.body
  })
  await passTime(300)
  const field = (path: string) => panel.get(`[data-path="${path}"]`)
  return { ...window, panel, selection, field }
}

describe('the inspector', () => {
  it('has a field for every parameter of a model that no code knows', async () => {
    const { field } = await inspect('populations')
    expect(field('populations/0/parameters/width').text()).toContain('Width')
    expect(field('populations/0/parameters/width').find('input').attributes('placeholder')).toBe(
      '20'
    )
    expect(field('populations/0/parameters/width').find('.katex').exists()).toBe(true)
    expect(field('populations/0/parameters/order').find('input').attributes('placeholder')).toBe(
      '3'
    )
    expect(field('populations/0/parameters/clipped').find('input').attributes('type')).toBe(
      'checkbox'
    )
    expect(field('populations/0/initial/w').text()).toContain('Recovery')
    // The start value follows the parameter it names.
    expect(
      field('populations/0/initial/v').findAll('input').at(-1)?.attributes('placeholder')
    ).toBe('-55')
  })

  it('makes an edit of what is entered, and resets it to the default', async () => {
    const { field, open, panel } = await inspect('populations')
    await field('populations/0/parameters/width').find('input').setValue('12')
    await field('populations/0/parameters/width').find('input').trigger('change')
    expect(open.network?.populations[0]?.parameters).toEqual({ width: '12 ms' })
    await nextTick()
    await field('populations/0/parameters/width').find('button.reset').trigger('click')
    expect(open.network?.populations[0]).not.toHaveProperty('parameters')
    expect(panel.text()).toContain('Zigzag')
  })

  it('shows the problem under the field, and goes to the field from a problem', async () => {
    const { field, selection } = await inspect('projections')
    await field('projections/0/weight').findAll('input').at(-1)?.setValue('12 nS')
    await field('projections/0/weight').findAll('input').at(-1)?.trigger('change')
    await passTime(300)
    const shown = field('projections/0/weight').find('.problems')
    expect(shown.exists()).toBe(true)
    expect(field('projections/0/weight').find('[aria-invalid="true"]').exists()).toBe(true)
    selection.goTo(['projections', 0, 'delay'])
    await passTime(50)
    expect(document.activeElement?.closest('[data-path]')?.getAttribute('data-path')).toBe(
      'projections/0/delay'
    )
  })

  it('offers the populations of the network where a parameter names one', async () => {
    const { field, open } = await inspect('projections')
    const { setValue } = await import('../../../src-shared/experiments/network/edits')
    const synapse = { model: 'taught', parameters: { teacher: { population: 'A' } } }
    if (open.document !== null) {
      open.edit(setValue(open.document, ['projections', 0, 'synapse'], synapse, ''))
    }
    await passTime(300)
    const teacher = field('projections/0/synapse/parameters/teacher')
    expect(teacher.text()).toContain('Teacher')
    const select = teacher.getComponent({ name: 'SelectField' })
    expect(select.props('options')).toEqual([
      { value: 'A', label: 'A' },
      { value: 'B', label: 'B' }
    ])
    select.vm.$emit('update:modelValue', 'B')
    expect(open.network?.projections?.[0]?.synapse?.parameters).toEqual({
      teacher: { population: 'B' }
    })
  })

  it('changes the model and drops what the new one does not know', async () => {
    const { open, panel } = await inspect('populations')
    const { setValue } = await import('../../../src-shared/experiments/network/edits')
    const path = ['populations', 0, 'parameters']
    if (open.document !== null) {
      open.edit(setValue(open.document, path, { width: '5 ms', order: 4 }, ''))
    }
    await nextTick()
    panel.getComponent({ name: 'ModelPicker' }).vm.$emit('change', {
      id: 'plain',
      title: { en: 'Plain', ko: '' },
      parameters: { width: {} },
      state: { v: {} }
    })
    expect(open.network?.populations[0]).toEqual({
      name: 'A',
      model: 'plain',
      size: 80,
      parameters: { width: '5 ms' }
    })
  })

  it('renames a population and all that names it in one step', async () => {
    const { field, open } = await inspect('populations')
    const input = field('populations/0/name').find('input')
    await input.setValue('Alpha')
    await input.trigger('change')
    expect(open.edits).toHaveLength(1)
    expect(open.network?.recorders?.[0]?.targets).toEqual(['Alpha', 'B'])
    expect(open.network?.projections?.[0]?.source).toBe('Alpha')
  })

  it('offers the state variables that all targets of a recorder have', async () => {
    const { field, open, panel } = await inspect('recorders')
    panel.getComponent({ name: 'ModelPicker' }).vm.$emit('change', {
      id: 'eyes',
      title: { en: 'Eyes', ko: '' },
      parameters: { variables: { kind: 'variables' }, neurons: { kind: 'neurons' } }
    })
    await nextTick()
    const options = field('recorders/0/parameters/variables').findAll('label .truncate')
    expect(options.map((option) => option.text())).toEqual(['Potential'])
    expect(open.network?.recorders?.[0]?.model).toBe('eyes')
  })

  it('keeps the last target', async () => {
    const { field } = await inspect('stimuli')
    const [a, b] = field('stimuli/0/targets').findAll('input')
    expect(a?.attributes('disabled')).toBeDefined()
    expect(b?.attributes('disabled')).toBeUndefined()
  })
})
