import { mount } from '@vue/test-utils'
import { nextTick, type Component } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommand } from '../../../src-renderer/commands/registry'
import ConnectPopover from '../../../src-renderer/panels/networks-canvas/ConnectPopover.vue'
import { listenToClipboard } from '../../../src-renderer/panels/networks-canvas/clipboard'
import { withSign } from '../../../src-renderer/panels/networks-canvas/connect-choice'
import GroupFrames from '../../../src-renderer/panels/networks-canvas/GroupFrames.vue'
import MatrixView from '../../../src-renderer/panels/networks-canvas/MatrixView.vue'
import Palette from '../../../src-renderer/panels/networks-canvas/Palette.vue'
import ManyForm from '../../../src-renderer/panels/networks-inspector/ManyForm.vue'
import { connectNodes } from '../../../src-renderer/stores/canvas-connect'
import { pasteText, selectedText } from '../../../src-renderer/stores/canvas-clipboard'
import { useCatalogue } from '../../../src-renderer/stores/catalogue'
import { useNetworkCanvas } from '../../../src-renderer/stores/network-canvas'
import { useNetworkSelection } from '../../../src-renderer/stores/network-selection'
import { useNotices } from '../../../src-renderer/stores/notices'
import { useWorkbench } from '../../../src-renderer/stores/workbench'
import { ok } from '../../../src-shared/result'
import { passTime, setUp } from './set-up'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

async function begin() {
  const window = await setUp({
    'networks.describe': () => ok({ synapses: [160], spaces: [] })
  })
  await useCatalogue().load()
  useWorkbench().goTo('networks')
  const canvas = useNetworkCanvas()
  const show = (component: Component, props: Record<string, unknown> = {}) =>
    mount(component, { props, global: { plugins: [window.pinia] }, attachTo: document.body })
  await passTime(300)
  return { ...window, canvas, show, selection: useNetworkSelection(), notices: useNotices() }
}

const places = (canvas: ReturnType<typeof useNetworkCanvas>): unknown =>
  Object.fromEntries([...canvas.places].map(([id, { x, y }]) => [id, [x, y]]))

describe('the drawing', () => {
  it('gives every node a place of its own, the same each time', async () => {
    const { canvas } = await begin()
    expect(canvas.graph.nodes.map(({ id }) => id)).toEqual([
      'populations:A',
      'populations:B',
      'stimuli:rain',
      'recorders:ears'
    ])
    const first = places(canvas)
    expect(new Set([...canvas.places.values()].map((place) => JSON.stringify(place))).size).toBe(4)
    const again = await begin()
    expect(places(again.canvas)).toEqual(first)
  })

  it('draws only what changed anew', async () => {
    const { canvas, open } = await begin()
    const before = canvas.nodeById.get('populations:A')
    useNetworkSelection().select({ kind: 'populations', index: 1 })
    await runCommand('network.duplicate')
    expect(open.network?.populations).toHaveLength(3)
    expect(canvas.nodeById.get('populations:A')).toBe(before)
  })

  it('moves in one step, and undo puts everything where it was', async () => {
    const { canvas, open, stored } = await begin()
    const before = places(canvas)
    canvas.move([
      ['populations:A', { x: 500, y: 500 }],
      ['populations:B', { x: 700, y: 500 }]
    ])
    expect(open.edits).toHaveLength(1)
    expect(canvas.places.get('populations:A')).toEqual({ x: 500, y: 500 })
    await passTime(1000)
    expect(stored()?.edits).toHaveLength(1)
    open.moveTo(0)
    expect(places(canvas)).toEqual(before)
    expect(open.network?.layout).toBeUndefined()
  })

  it('collapses a group to one node and brings it back in its place', async () => {
    const { canvas, selection, open } = await begin()
    const before = places(canvas)
    canvas.select(['populations:A', 'populations:B'])
    await runCommand('network.group')
    await runCommand('network.collapse')
    expect(canvas.graph.nodes.map(({ id }) => id)).toContain('groups:Group')
    // Moved as one, its members move along.
    const at = canvas.places.get('groups:Group') ?? { x: 0, y: 0 }
    canvas.move([['groups:Group', { x: at.x + 100, y: at.y }]])
    expect(selection.places).toHaveLength(2)
    await runCommand('network.expand')
    await runCommand('network.ungroup')
    expect(open.network?.canvas?.groups).toBeUndefined()
    const now = canvas.places.get('populations:A')
    expect([now?.x, now?.y]).not.toEqual((before as Record<string, unknown>)['populations:A'])
    open.moveTo(0)
    expect(places(canvas)).toEqual(before)
  })

  it('aligns and arranges by commands', async () => {
    const { canvas, open } = await begin()
    canvas.select(['populations:A', 'recorders:ears'])
    await runCommand('canvas.align.left')
    const [a, ears] = ['populations:A', 'recorders:ears'].map((id) => canvas.places.get(id)?.x)
    expect(a).toBe(ears)
    await runCommand('canvas.arrange')
    expect(open.edits.map(({ label }) => label)).toEqual([
      'networks.edits.align',
      'networks.edits.arrange'
    ])
  })
})

describe('connecting', () => {
  it('attaches stimuli and recorders at once, either way round', async () => {
    const { open } = await begin()
    expect(connectNodes('populations:B', 'stimuli:rain').kind).toBe('attach')
    expect(open.network?.stimuli?.[0]?.targets).toEqual(['A', 'B'])
    expect(connectNodes('stimuli:rain', 'recorders:ears').kind).toBe('none')
  })

  it('asks for rule and synapse of a projection in one step', async () => {
    const { canvas, open, show, selection } = await begin()
    connectNodes('populations:B', 'populations:A')
    expect(canvas.choosing).toEqual({ source: 'populations:B', target: 'populations:A' })
    const popover = show(ConnectPopover)
    await nextTick()
    expect(popover.text()).toContain('B → A')
    await popover.get('[data-action="draw-projection"]').trigger('click')
    expect(open.edits).toHaveLength(1)
    expect(open.network?.projections?.at(-1)).toMatchObject({
      source: 'B',
      target: 'A',
      connector: { model: 'some', parameters: { share: 0.1 } },
      weight: '1 nS',
      delay: '1 ms'
    })
    expect(selection.selected).toEqual({ kind: 'projections', index: 1 })
    expect(canvas.choosing).toBeNull()
  })

  it('draws nothing when it is left with Escape', async () => {
    const { canvas, open, show } = await begin()
    connectNodes('populations:A', 'populations:A')
    await show(ConnectPopover).get('[role="dialog"]').trigger('keydown', { key: 'Escape' })
    expect(canvas.choosing).toBeNull()
    expect(open.edits).toEqual([])
  })

  it('turns the sign of any law', () => {
    expect(withSign('2 pA', 'inhibitory')).toBe('-2 pA')
    expect(withSign('-2 pA', 'excitatory')).toBe('2 pA')
    expect(withSign({ distribution: 'uniform', low: '1 pA', high: '3 pA' }, 'inhibitory')).toEqual({
      distribution: 'uniform',
      low: '-3 pA',
      high: '-1 pA'
    })
    expect(withSign({ distribution: 'normal', mean: '1 pA', sd: '1 pA' }, 'inhibitory')).toEqual({
      distribution: 'normal',
      mean: '-1 pA',
      sd: '1 pA'
    })
  })
})

describe('the palette', () => {
  it('lists what the catalogue has and adds it by a press, beside what is there', async () => {
    const { show, open, canvas, selection } = await begin()
    const palette = show(Palette)
    expect(palette.findAll('[data-model]').map((one) => one.attributes('data-model'))).toContain(
      'populations/plain'
    )
    await palette.get('[data-model="populations/plain"]').trigger('click')
    expect(open.network?.populations.at(-1)).toMatchObject({ name: 'population', model: 'plain' })
    expect(canvas.focused).toBe('populations:population')
    // Where everything else is drawn is kept with it.
    expect(Object.keys(open.network?.layout ?? {})).toEqual(['A', 'B', 'population'])
    await palette.get('[data-model="stimuli/rain"]').trigger('click')
    expect(open.network?.stimuli?.at(-1)?.targets).toEqual(['population'])
    expect(selection.selected).toEqual({ kind: 'stimuli', index: 1 })
  })

  it('filters by name', async () => {
    const { show } = await begin()
    const palette = show(Palette)
    await palette.get('input').setValue('zig')
    expect(palette.findAll('[data-model]')).toHaveLength(1)
    await palette.get('input').setValue('nothing like it')
    expect(palette.text()).toContain('No model of this name')
  })
})

describe('the clipboard', () => {
  it('copies and pastes whole parts with free names, selects them, and is one step', async () => {
    const { canvas, open, selection } = await begin()
    canvas.select(['populations:A', 'populations:B', 'stimuli:rain'])
    const text = selectedText() ?? ''
    pasteText(text)
    expect(open.network?.populations.map(({ name }) => name)).toEqual(['A', 'B', 'A 2', 'B 2'])
    expect(open.network?.stimuli?.at(-1)).toMatchObject({ name: 'rain 2', targets: ['A 2'] })
    expect(selection.places).toHaveLength(3)
    expect(open.edits).toHaveLength(1)
  })

  it('answers foreign and broken text in words, and changes nothing', async () => {
    const { open, notices } = await begin()
    pasteText('Dear colleague,')
    pasteText('{"format":"engram-network-part","version":1,"populations":"none"}')
    pasteText('')
    expect(notices.all.map(({ key }) => key)).toEqual([
      'drawing.clipboard.empty',
      'drawing.clipboard.broken',
      'drawing.clipboard.foreign'
    ])
    expect(open.edits).toEqual([])
  })

  it('leaves text fields and other rooms alone', async () => {
    const { open, canvas } = await begin()
    canvas.select(['recorders:ears'])
    const end = listenToClipboard()
    const field = document.createElement('input')
    document.body.append(field)
    field.dispatchEvent(new Event('cut', { bubbles: true }))
    useWorkbench().goTo('notebook')
    document.body.dispatchEvent(new Event('paste', { bubbles: true }))
    end()
    expect(open.edits).toEqual([])
  })
})

describe('the matrix', () => {
  it('shows each projection with its numbers and goes from cell to cell by keys', async () => {
    const { canvas, show, selection } = await begin()
    canvas.view = 'matrix'
    const matrix = show(MatrixView)
    await passTime(300)
    const cell = matrix.get('[data-cell="A→B"]')
    expect(cell.attributes('aria-label')).toContain('Synapses 160')
    await matrix.get('[role="grid"]').trigger('keydown', { key: 'ArrowRight' })
    expect(selection.selected).toEqual({ kind: 'projections', index: 0 })
    expect(cell.attributes('aria-selected')).toBe('true')
    await matrix.get('[role="grid"]').trigger('keydown', { key: 'ArrowDown' })
    expect(selection.selected).toBe('experiment')
    await matrix.get('[role="grid"]').trigger('keydown', { key: 'Enter' })
    expect(canvas.choosing).toEqual({ source: 'populations:B', target: 'populations:B' })
  })
})

describe('several items in the inspector', () => {
  it('offers what they have in common and changes all of them in one step', async () => {
    const { canvas, open, show } = await begin()
    canvas.select(['populations:A', 'populations:B'])
    const form = show(ManyForm)
    expect(form.findAll('.form-field').map((field) => field.attributes('data-path'))).toEqual([
      'many/size',
      'many/neurons/width'
    ])
    expect(form.text()).toContain('differs: 80, 20')
    const width = form.get('[data-path="many/neurons/width"] input')
    await width.setValue('7')
    await width.trigger('change')
    expect(open.network?.populations.map(({ parameters }) => parameters?.['width'])).toEqual([
      '7 ms',
      '7 ms'
    ])
    expect(open.edits.at(-1)?.label).toBe('networks.edits.setMany')
    open.moveTo(open.position - 1)
    expect(open.network?.populations[1]?.parameters?.['width']).toBeUndefined()
  })
})

describe('the frame of a group', () => {
  it('takes another name as one step, and keeps the old one when nothing is typed', async () => {
    const { canvas, open, show } = await begin()
    canvas.select(['populations:A', 'populations:B'])
    await runCommand('network.group')
    const frames = show(GroupFrames, { carry: () => true })
    expect(frames.get('[data-frame="Group"]').text()).toContain('Group')
    await runCommand('network.renameGroup')
    await nextTick()
    const field = frames.get('[data-field="group-name"]')
    await field.setValue('Cortex')
    await field.trigger('keydown', { key: 'Enter' })
    expect(open.network?.canvas?.groups?.[0]?.name).toBe('Cortex')
    expect(open.edits.at(-1)?.label).toBe('networks.edits.renameGroup')
    await frames.get('[data-action="rename-group"]').trigger('click')
    await frames.get('[data-field="group-name"]').setValue('  ')
    await frames.get('[data-field="group-name"]').trigger('blur')
    expect(open.network?.canvas?.groups?.[0]?.name).toBe('Cortex')
    expect(open.edits).toHaveLength(2)
  })
})
