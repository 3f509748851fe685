import glossary from '../../../resources/catalog/glossary.json'
import table from '../../../resources/catalog/memory-technologies.json'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readRange, sortedRows } from '../../../src-renderer/panels/devices-memories/logic'
import MemoriesPanel from '../../../src-renderer/panels/devices-memories/MemoriesPanel.vue'
import PriceSection from '../../../src-renderer/panels/devices-memories/PriceSection.vue'
import { useHistory } from '../../../src-renderer/stores/history'
import { useSettings } from '../../../src-renderer/stores/settings'
import SelectField from '../../../src-renderer/ui/SelectField.vue'
import { setLanguage } from '../../../src-renderer/ui/text'
import { glossarySchema } from '../../../src-shared/catalogue/glossary'
import { memoryCatalogueSchema } from '../../../src-shared/catalogue/memory'
import { ok } from '../../../src-shared/result'
import { fakeBridge } from '../fake-bridge'

enableAutoUnmount(afterEach)

const { sources, technologies } = memoryCatalogueSchema.parse(table)
const { cards } = glossarySchema.parse(glossary)

afterEach(() => document.body.replaceChildren())

/** The panel with the rows of some memories, or of all. */
async function open(...ids: readonly string[]) {
  const rows = technologies.filter(({ id }) => ids.length === 0 || ids.includes(id))
  const bridge = fakeBridge(3, {
    'memories.list': () => ok({ sources, technologies: rows, own: {} }),
    'glossary.list': () => ok(cards)
  })
  Object.defineProperty(window, 'engram', { value: bridge, configurable: true })
  const pinia = createPinia()
  setActivePinia(pinia)
  setLanguage('en')
  await useSettings().load()
  const panel = mount(MemoriesPanel, { global: { plugins: [pinia] }, attachTo: document.body })
  await flushPromises()
  return { bridge, panel, cell: (id: string) => panel.get(`[data-cell="${id}"]`) }
}

const field = (name: string): HTMLInputElement => {
  const input = document.querySelector<HTMLInputElement>(`[data-field="${name}"] input`)
  if (!input) throw new Error(`no field ${name}`)
  return input
}
function type(name: string, text: string): void {
  const input = field(name)
  input.value = text
  input.dispatchEvent(new Event('input'))
}
const press = async (action: string): Promise<void> => {
  document.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click()
  await flushPromises()
}

describe('the table of memories', () => {
  it('shows what is published, what is not, and where sources differ', async () => {
    const { cell } = await open()
    expect(cell('pcram/energyPerBit').text()).toBe('300 pJ')
    expect(cell('ionic-redox/energyPerBit').text()).toBe('unknown')
    expect(cell('mram/endurance').text()).toBe('> 10¹⁵≠')
    expect(cell('mram/endurance').attributes('aria-label')).toContain('Sources differ')
  })

  it('takes an own value, marks it, keeps it in the settings, and undo takes it back', async () => {
    const { bridge, panel, cell } = await open('sram', 'mram')
    await panel.get('input').trigger('focusin')
    await cell('sram/leakagePerBit').trigger('click')
    await flushPromises()
    type('low', 'some')
    await press('save-memory')
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('A number')
    type('low', '3.5')
    type('note', 'our test chip')
    await press('save-memory')
    const value = { low: 3.5, high: 3.5 }
    expect(bridge.settings.memoryValues).toEqual({
      sram: { leakagePerBit: { value, note: 'our test chip' } }
    })
    expect(cell('sram/leakagePerBit').text()).toBe('3.5 pWown')

    expect(useHistory().canUndo).toBe(true)
    await useHistory().undo()
    await flushPromises()
    expect(cell('sram/leakagePerBit').text()).toBe('unknown')
    expect(bridge.settings.memoryValues).toEqual({})
    await useHistory().redo()
    await flushPromises()
    expect(cell('sram/leakagePerBit').text()).toContain('3.5 pW')
    await press('reset-memories')
    expect(bridge.settings.memoryValues).toEqual({})
    // In another panel undo is about what is done there.
    const other = document.createElement('div')
    other.dataset['panel'] = 'devices-curves'
    document.body.append(other)
    other.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    expect(useHistory().canUndo).toBe(false)
  })

  it('sorts by a column, unknown ones last either way', () => {
    const order = (isDown: boolean) =>
      sortedRows(technologies, {}, '', { column: 'energyPerBit', isDown }, ({ en }) => en).map(
        ({ id }) => id
      )
    expect(order(false).slice(0, 6)).toEqual([
      'feram',
      'sram',
      'mram',
      'rram',
      'nor-flash',
      'pcram'
    ])
    expect(order(true).slice(0, 2)).toEqual(['pcram', 'nor-flash'])
    expect(order(true).slice(-3).toSorted()).toEqual(['fefet', 'ionic-redox', 'memcapacitor'])
  })

  it('finds rows by words in either language', () => {
    const found = (search: string) =>
      sortedRows(technologies, {}, search, { column: 'name', isDown: false }, ({ en }) => en).map(
        ({ id }) => id
      )
    expect(found('강유전체')).toEqual(['feram'])
    expect(found('polarisation transistor')).toEqual(['fefet'])
    expect(found('nothing')).toEqual([])
  })

  it('reads ranges, and says what is wrong with them', () => {
    expect(readRange('1e5', '1e6')).toEqual({ ok: true, value: { low: 1e5, high: 1e6 } })
    expect(readRange('.5', '')).toEqual({ ok: true, value: { low: 0.5, high: 0.5 } })
    expect(readRange('5', '4')).toMatchObject({ ok: false, key: 'memories.edit.wrongOrder' })
    for (const text of ['', '-1', 'Infinity', '0x10']) {
      expect(readRange(text, ''), text).toMatchObject({ ok: false })
    }
  })
})

describe('words of the glossary', () => {
  it('open a card with its sources, from which others can be reached', async () => {
    const { panel } = await open('pcram', 'rram')
    await panel.get('[data-memory="pcram"] [data-term="chalcogenide"]').trigger('click')
    const card = () => document.querySelector('[data-card]')
    await vi.waitFor(() => expect(card()?.textContent).toContain('germanium'))
    expect(card()?.textContent).toContain('Proc. IEEE')
    document.querySelector<HTMLElement>('[data-related="drift"]')?.click()
    await flushPromises()
    expect(card()?.getAttribute('data-card')).toBe('drift')
  })
})

describe('pricing a run', () => {
  it('says what was counted and what each memory would take, unknown ones as such', async () => {
    const rows = technologies.filter(({ id }) => id === 'rram' || id === 'fefet')
    const bridge = fakeBridge(3, {
      'memories.list': () => ok({ sources, technologies: rows, own: {} }),
      'glossary.list': () => ok(cards),
      'memories.price': ({ bits }) =>
        ok({
          count: 'bySpikes',
          projections: [],
          updates: 1e6,
          synapses: 1000,
          seconds: 1,
          rows: [
            {
              technology: 'rram',
              isOwn: false,
              write: { low: bits * 1e-4, high: bits * 1e-4 },
              leakage: { low: 0, high: 0 },
              wear: 0.01
            },
            {
              technology: 'fefet',
              isOwn: false,
              write: null,
              leakage: { low: 0, high: 0 },
              wear: null
            }
          ]
        })
    })
    Object.defineProperty(window, 'engram', { value: bridge, configurable: true })
    const pinia = createPinia()
    setActivePinia(pinia)
    const panel = mount(MemoriesPanel, { global: { plugins: [pinia] }, attachTo: document.body })
    await flushPromises()
    const choice = panel.getComponent(PriceSection).getComponent(SelectField)
    choice.vm.$emit('update:modelValue', bridge.runs[0]?.id)
    await flushPromises()
    expect(panel.get('[data-price="rram"]').text()).toContain('800 µJ')
    expect(panel.get('[data-price="fefet"]').text()).toContain('unknown')
    expect(panel.get('[data-test="price"]').text()).toContain('Counted from spikes')
  })
})
