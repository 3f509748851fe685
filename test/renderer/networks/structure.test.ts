import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommand } from '../../../src-renderer/commands/registry'
import StructurePanel from '../../../src-renderer/panels/networks-structure/StructurePanel.vue'
import { useCatalogue } from '../../../src-renderer/stores/catalogue'
import { useNetworkSelection } from '../../../src-renderer/stores/network-selection'
import { useWorkbench } from '../../../src-renderer/stores/workbench'
import { passTime, setUp } from './set-up'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

async function show() {
  const window = await setUp()
  await useCatalogue().load()
  useWorkbench().goTo('networks')
  const panel = mount(StructurePanel, {
    global: { plugins: [window.pinia] },
    attachTo: document.body
  })
  await passTime(300)
  return { ...window, panel, selection: useNetworkSelection() }
}

describe('the structure', () => {
  it('lists everything in the document with where it leads', async () => {
    const { panel } = await show()
    expect(panel.findAll('[data-item]').map((row) => row.text())).toEqual([
      'A80 · Zigzag',
      'B20 · Plain',
      'rain→ A · Rain',
      'A → BSome',
      'ears→ A, B · Ears'
    ])
  })

  it('adds a population and selects it', async () => {
    const { panel, open, selection } = await show()
    await panel.get('[data-add="populations"]').trigger('click')
    expect(open.network?.populations.at(-1)).toMatchObject({ name: 'population', model: 'zigzag' })
    expect(selection.selected).toEqual({ kind: 'populations', index: 2 })
  })

  it('adds a projection that is measured in what its target takes', async () => {
    const { panel, open, selection } = await show()
    selection.select({ kind: 'populations', index: 1 })
    await panel.get('[data-add="projections"]').trigger('click')
    expect(open.network?.projections?.at(-1)).toMatchObject({
      source: 'B',
      target: 'B',
      weight: '1 pA',
      connector: { model: 'some', parameters: { share: 0.1 } }
    })
  })

  it('asks before it takes others along, and says how many', async () => {
    const { open, selection } = await show()
    selection.select({ kind: 'populations', index: 0 })
    await runCommand('network.remove')
    await nextTick()
    expect(open.network?.populations).toHaveLength(2)
    expect(selection.removing).toEqual([{ kind: 'populations', index: 0 }])
    await passTime(50)
    expect(document.body.textContent).toContain('projections from or to it: 1')
    expect(document.body.textContent).toContain('serve no other population: 1')
    document.querySelector<HTMLElement>('[data-action="confirm-remove-item"]')?.click()
    await nextTick()
    expect(open.network?.populations.map(({ name }) => name)).toEqual(['B'])
    expect(open.edits).toHaveLength(1)
  })

  it('removes what takes nothing along by the Delete key, down to an empty network', async () => {
    const { panel, open, selection } = await show()
    selection.select({ kind: 'recorders', index: 0 })
    await panel.get('[role="tree"]').trigger('keydown', { key: 'Delete' })
    expect(open.network?.recorders).toEqual([])
    selection.selectMany([
      { kind: 'populations', index: 0 },
      { kind: 'populations', index: 1 }
    ])
    await runCommand('network.remove')
    await passTime(50)
    expect(document.body.textContent).toContain('Remove 2 items?')
    document.querySelector<HTMLElement>('[data-action="confirm-remove-item"]')?.click()
    await nextTick()
    expect(open.network?.populations).toEqual([])
    expect(open.edits).toHaveLength(2)
    open.moveTo(0)
    expect(open.network?.populations).toHaveLength(2)
  })

  it('selects several with Ctrl', async () => {
    const { panel, selection } = await show()
    await panel.get('[data-item="populations/0"]').trigger('click')
    await panel.get('[data-item="stimuli/0"]').trigger('click', { ctrlKey: true })
    expect(selection.places).toEqual([
      { kind: 'populations', index: 0 },
      { kind: 'stimuli', index: 0 }
    ])
    expect(panel.findAll('[aria-selected="true"]')).toHaveLength(2)
  })

  it('is walked through with the arrow keys', async () => {
    const { panel, selection } = await show()
    const tree = panel.get('[role="tree"]')
    await tree.trigger('keydown', { key: 'ArrowDown' })
    await tree.trigger('keydown', { key: 'ArrowDown' })
    expect(selection.selected).toEqual({ kind: 'populations', index: 1 })
    await tree.trigger('keydown', { key: 'End' })
    expect(selection.selected).toEqual({ kind: 'recorders', index: 0 })
    await tree.trigger('keydown', { key: 'Home' })
    expect(selection.selected).toBe('experiment')
    expect(panel.get('[aria-selected="true"]').text()).toBe('Small network')
  })
})
