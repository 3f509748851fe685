import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommand } from '../../../src-renderer/commands/registry'
import InspectorPanel from '../../../src-renderer/panels/networks-inspector/InspectorPanel.vue'
import { useCatalogue } from '../../../src-renderer/stores/catalogue'
import { useNetworkSelection } from '../../../src-renderer/stores/network-selection'
import { useWorkbench } from '../../../src-renderer/stores/workbench'
import { markedParts } from '../../../src-renderer/ui/marked-parts'
import { passTime, setUp } from './set-up'

// Formulas are drawn many times over; a machine with other work to do takes seconds for it.
vi.setConfig({ testTimeout: 30_000 })

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

/** The inspector with a neuron model that was just added. */
async function edit() {
  const window = await setUp()
  await useCatalogue().load()
  useWorkbench().goTo('networks')
  const panel = mount(InspectorPanel, {
    global: { plugins: [window.pinia] },
    attachTo: document.body
  })
  await runCommand('network.addDefinition')
  await passTime(300)
  const selection = useNetworkSelection()
  const at = (inside: string) => panel.get(`[data-path="definitions/0/${inside}"]`)
  const enter = async (inside: string, text: string, index = 0) => {
    const field = at(inside).findAll('input, textarea')[index]
    await field?.setValue(text)
    await field?.trigger('change')
    await nextTick()
  }
  const model = () => window.open.network?.definitions?.[0]
  return { ...window, panel, selection, at, enter, model }
}

describe('the form of a neuron model', () => {
  it('shows what was added with its formulas drawn, and nothing wrong', async () => {
    const { panel, selection, at } = await edit()
    expect(selection.selected).toEqual({ kind: 'definitions', index: 0 })
    expect(at('equations/0').find('.katex').exists()).toBe(true)
    expect(at('threshold').find('.katex').exists()).toBe(true)
    expect(panel.findAll('[aria-invalid="true"]')).toHaveLength(0)
  })

  it('points at the character that is wrong while it is typed, and goes there', async () => {
    const { at, model } = await edit()
    const formula = at('equations/0').get('textarea')
    const before = model()?.equations
    const type = (text: string) => {
      formula.element.value = text
      return formula.trigger('input')
    }
    await type('dv/dt = (vRest - v)/tau + J/C')
    expect(model()?.equations).toEqual(before)
    expect(at('equations/0').text()).toContain('Character 27')
    expect(at('equations/0').get('mark').text()).toBe('J')
    await at('equations/0').get('.where').trigger('click')
    const { element } = formula
    expect([element.selectionStart, element.selectionEnd]).toEqual([26, 27])
    // Units are checked too.
    await type('dv/dt = (vRest - v) + I/C')
    expect(at('equations/0').text()).toContain('Character 9')
    await formula.trigger('keydown', { key: 'Escape' })
    expect(at('equations/0').find('mark').exists()).toBe(false)
    expect(formula.element.value).toBe(before?.[0])
  })

  it('takes a formula in as one step that can be undone', async () => {
    const { enter, model, open } = await edit()
    const steps = open.edits.length
    await enter('equations/0', 'dv/dt = (vRest - v)/tau')
    expect(model()?.equations).toEqual(['dv/dt = (vRest - v)/tau'])
    expect(open.edits).toHaveLength(steps + 1)
    open.moveTo(steps)
    await nextTick()
    expect(model()?.equations).toEqual(['dv/dt = (vRest - v)/tau + I/C'])
  })

  it('keeps an equation that was emptied, and lets the threshold go', async () => {
    const { enter, model } = await edit()
    await enter('equations/0', '')
    expect(model()?.equations).toHaveLength(1)
    await enter('threshold', '')
    expect(model()).not.toHaveProperty('threshold')
  })

  it('adds a state with its equation, renames it everywhere, and takes both away', async () => {
    const { panel, enter, model } = await edit()
    const states = panel.get('table[aria-label="State variables"]')
    await states.element.parentElement?.querySelector<HTMLElement>('button.button')?.click()
    await nextTick()
    expect(Object.keys(model()?.state ?? {})).toEqual(['v', 'x'])
    expect(model()?.equations.at(-1)).toBe('dx/dt = 0')
    await enter('state/x', 'w')
    expect(model()?.equations.at(-1)).toBe('dw/dt = 0')
    const remove = panel.findAll('table[aria-label="State variables"] .tools button').at(-1)
    await remove?.trigger('click')
    expect(Object.keys(model()?.state ?? {})).toEqual(['v'])
    expect(model()?.equations).toHaveLength(1)
  })

  it('refuses names that formulas could not use', async () => {
    const { enter, at, model } = await edit()
    await enter('state/v', '2v')
    expect(at('state/v').text()).toContain('begins with a letter')
    await enter('state/v', 'tau')
    expect(at('state/v').text()).toContain('has a meaning already')
    await enter('state/v', 'exp')
    expect(at('state/v').text()).toContain('means something in every formula')
    expect(Object.keys(model()?.state ?? {})).toEqual(['v'])
    await enter('id', 'no spaces')
    expect(model()?.id).toBe('my-neuron')
  })

  it('becomes the model of a population like any other', async () => {
    const { panel, open, selection } = await edit()
    await panel.get('[data-action="populate"]').trigger('click')
    await passTime(300)
    expect(open.network?.populations.at(-1)).toMatchObject({ model: 'my-neuron' })
    expect(panel.find('[data-path="populations/2/parameters/tau"]').exists()).toBe(true)
    await panel.get('[data-action="edit-definition"]').trigger('click')
    expect(selection.selected).toEqual({ kind: 'definitions', index: 0 })
  })
})

describe('the marked part of a formula', () => {
  it('is a word, a number or a sign, and a space at the end', () => {
    expect(markedParts('a + tau*b', 4)).toEqual({ before: 'a + ', at: 'tau', after: '*b' })
    expect(markedParts('a + * b', 4).at).toBe('*')
    expect(markedParts('a +', 3)).toEqual({ before: 'a +', at: '\u00a0', after: '' })
  })
})
