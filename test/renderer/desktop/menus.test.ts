import { describe, expect, it, vi } from 'vitest'
import {
  commandItems,
  plotItems,
  tableItems,
  textFieldOf,
  textItems
} from '../../../src-renderer/app/menu-items'
import { followNativeMenu } from '../../../src-renderer/app/native-menu'
import { useDroppedFiles } from '../../../src-renderer/stores/dropped-files'
import { useLayouts } from '../../../src-renderer/stores/layouts'
import { useNotices } from '../../../src-renderer/stores/notices'
import { useSettings } from '../../../src-renderer/stores/settings'
import { useWorkbench } from '../../../src-renderer/stores/workbench'
import { menuSchema, type KnownFile } from '../../../src-shared/contract/windows'
import { failure, ok } from '../../../src-shared/result'
import { fakeBridge } from '../fake-bridge'
import { openWindow, settle } from '../open-window'

const drawn = (html: string): HTMLElement => {
  document.body.innerHTML = html
  return document.body
}
const at = (selector: string): Element => {
  const found = document.querySelector(selector)
  if (!found) throw new Error(selector)
  return found
}

describe('menus of the right mouse button', () => {
  it('offer commands with their keys, grey where they cannot be done', () => {
    openWindow(fakeBridge(0))
    const items = commandItems(['view.palette', '-', 'run.cancel', 'no.such.command'])
    expect(items).toMatchObject([
      { label: 'Show all commands', shortcut: 'Ctrl+K', disabled: false },
      { label: 'Cancel run', disabled: true, separated: true }
    ])
  })

  it('know a text field from a box to tick, and leave a fixed one as it is', () => {
    openWindow(fakeBridge(0))
    drawn('<input type="text" readonly><input type="checkbox"><p>words</p>')
    const field = textFieldOf(at('input[type="text"]'))
    expect(textFieldOf(at('input[type="checkbox"]'))).toBeNull()
    expect(textFieldOf(at('p'))).toBeNull()
    if (!field) throw new Error('no field')
    expect(textItems(field).map(({ disabled }) => disabled)).toEqual([true, false, true, false])
  })

  it('copy a cell, a row or a table as spreadsheets want it', () => {
    openWindow(fakeBridge(0))
    drawn('<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td id="x"> 2  mV </td></tr></table>')
    const copied: string[] = []
    document.execCommand = vi.fn(() => {
      copied.push(document.querySelector('textarea')?.value ?? '')
      return true
    })
    for (const item of tableItems(at('#x'))) void item.run()
    expect(copied).toEqual(['2 mV', '1\t2 mV', 'a\tb\n1\t2 mV'])
    expect(tableItems(document.body)).toEqual([])
  })

  it('of a plot are the tools above it', () => {
    openWindow(fakeBridge(0))
    const clicked = vi.fn()
    drawn(
      '<figure><div class="chart-tools"><button aria-label="Save PNG"></button><button disabled>CSV</button></div><canvas></canvas></figure>'
    )
    at('button').addEventListener('click', clicked)
    const items = plotItems(at('canvas'))
    expect(items.map(({ label, disabled }) => [label, disabled])).toEqual([
      ['Save PNG', false],
      ['CSV', true]
    ])
    void items[0]?.run()
    expect(clicked).toHaveBeenCalledOnce()
  })
})

describe('the native menu', () => {
  it('has the commands with the user’s keys, as the contract wants it, and does what is chosen', async () => {
    vi.useFakeTimers()
    const bridge = fakeBridge(0)
    bridge.keymap = { ...bridge.keymap, keys: { 'view.palette': 'F9' } }
    openWindow(bridge)
    const { useKeymap } = await import('../../../src-renderer/stores/keymap')
    await useKeymap().load()
    followNativeMenu()
    await vi.advanceTimersByTimeAsync(500)
    vi.useRealTimers()
    const told = bridge.calls.filter(({ method }) => method === 'windows.setMenu').at(-1)?.request
    const { menu } = told as { menu: unknown }
    const parsed = menuSchema.parse(menu)
    expect(parsed.view.find(({ command }) => command === 'view.palette')).toMatchObject({
      key: 'F9',
      label: 'Show all commands',
      enabled: true
    })
    expect(parsed.project.map(({ command }) => command)).toContain('window.new')
    bridge.emit('windows.command', { command: 'view.palette' })
    await settle()
    expect(useWorkbench().paletteOpen).toBe(true)
  })
})

describe('dropped files', () => {
  const known = (kind: KnownFile['kind']) => (file: string) => ({ file, kind })
  const drop = async (kind: KnownFile['kind'], isRepair = false) => {
    const bridge = fakeBridge(0, {
      'files.kind': ({ file }) => ok(known(kind)(file)),
      'windows.open': () => ok(true),
      'experiments.import': () => failure('bad-input', 'failures.document.notJson', { file: 'x' })
    })
    if (isRepair) bridge.project = { ...bridge.project, mode: 'repair' }
    openWindow(bridge)
    const { useProject } = await import('../../../src-renderer/stores/project')
    await useProject().load()
    await useDroppedFiles().take(['/lab/thing'])
    return { bridge, said: useNotices().all.map(({ key }) => key) }
  }

  it('that are nothing of ours are refused in words that name the file', async () => {
    expect((await drop('other')).said).toEqual(['desktop.drop.other'])
    expect((await drop('folder')).said).toEqual(['desktop.drop.folder'])
    expect((await drop('experiment')).said).toEqual(['failures.document.notJson'])
  })

  it('cannot be brought into a project that is only looked at; another project can be opened', async () => {
    expect((await drop('experiment', true)).said).toEqual(['desktop.drop.readOnly'])
    const { bridge, said } = await drop('project', true)
    expect(said).toEqual(['desktop.drop.opened'])
    expect(bridge.calls).toContainEqual({ method: 'windows.open', request: { file: '/lab/thing' } })
  })
})

describe('layouts', () => {
  it('are kept under names, used, removed with undo, and reset', async () => {
    const bridge = fakeBridge(0)
    openWindow(bridge)
    const settings = useSettings()
    await settings.load()
    await settings.keepLayout('networks', { grid: 1 })
    const layouts = useLayouts()
    await layouts.save('Mine')
    await settings.keepLayout('networks', { grid: 2 })
    await layouts.use('Mine')
    expect(bridge.settings.layout).toEqual({ networks: { grid: 1 } })
    await layouts.remove('Mine')
    expect(layouts.names).toEqual([])
    await useNotices().act(useNotices().all[0]?.id ?? -1)
    expect(layouts.names).toEqual(['Mine'])
    await layouts.resetAll()
    expect(bridge.settings.layout).toEqual({})
    expect(bridge.settings.layouts).toEqual({ Mine: { networks: { grid: 1 } } })
  })
})
