import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import InspectorPanel from '../../../src-renderer/panels/crossbars-inspector/InspectorPanel.vue'
import {
  readIndices,
  readNumbers
} from '../../../src-renderer/panels/crossbars-inspector/numbers-text'
import { figuresOf } from '../../../src-renderer/panels/crossbars-currents/figures'
import MapsPanel from '../../../src-renderer/panels/crossbars-maps/MapsPanel.vue'
import { runCommand } from '../../../src-renderer/commands/registry'
import { useCrossbar } from '../../../src-renderer/stores/crossbar'
import { useWorkbench } from '../../../src-renderer/stores/workbench'
import { setValue } from '../../../src-shared/experiments/network/edits'
import { setUp } from '../networks/set-up'
import { catalogue as networks } from '../networks/catalogue'
import { settle, show } from '../open-window'
import { describeDevices } from '../../../src-main/devices'
import { ok } from '../../../src-shared/result'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function newCrossbar(answers: Parameters<typeof setUp>[0] = {}) {
  const window = await setUp(answers)
  await runCommand('create.crossbars')
  await settle()
  return window
}

describe('the room of crossbars', () => {
  it('begins a crossbar from nothing and goes to its room', async () => {
    const { open } = await newCrossbar()
    expect(open.document).toMatchObject({ kind: 'crossbar', rows: 64, columns: 64 })
    expect(useCrossbar().document?.name).toBe('Crossbar')
    expect(useWorkbench().room).toBe('crossbars')
  })

  it('changes size, wires and cells by its form, and takes everything back', async () => {
    const { open, pinia } = await newCrossbar()
    const form = show(InspectorPanel, pinia)
    const before = JSON.stringify(open.document)
    const type = async (path: string, text: string): Promise<void> => {
      const input = form.get<HTMLInputElement>(`[data-path="${path}"] input`)
      await input.setValue(text)
      await input.trigger('change')
      await settle()
      await vi.advanceTimersByTimeAsync(1000)
    }
    await type('rows', '8')
    await type('wire/word', '2.5')
    await type('open/words', '0, 3')
    expect(open.document).toMatchObject({
      rows: 8,
      wire: { word: '2.5 ohm' },
      open: { words: [0, 3] }
    })
    while (open.canUndo) open.moveTo(open.position - 1)
    expect(JSON.stringify(open.document)).toBe(before)
    form.unmount()
  }, 30_000)

  it('puts non-idealities and spread on the cells’ device, and injects faults', async () => {
    const { open, pinia } = await newCrossbar({
      'catalogue.list': () => ok({ ...networks, ...describeDevices() })
    })
    open.edit(setValue(open.document, ['device'], { preset: 'pcm-joshi' }, 'Device'))
    const form = show(InspectorPanel, pinia)
    await settle()
    const section = (title: string) => {
      const found = form.findAll('.section').find((one) => one.find('h2').text() === title)
      if (!found) throw new Error(`no section ${title}`)
      return found
    }
    await section('Non-idealities').get('header button').trigger('click')
    await form.get('[data-effect="stuck-at"] input[type="checkbox"]').setValue(true)
    await settle()
    const path = 'device/nonidealities/0/parameters/on'
    const chance = form.get<HTMLInputElement>(`[data-path="${path}"] input`)
    await chance.setValue('0.05')
    await chance.trigger('change')
    await section('Faults and yield').get('header button').trigger('click')
    await form.get('[data-path="faults"] input[type="checkbox"]').setValue(true)
    await settle()
    const flips = form.get<HTMLInputElement>('[data-path="faults/flips"] input')
    await flips.setValue('2')
    await flips.trigger('change')
    await settle()
    expect(open.document).toMatchObject({
      device: { nonidealities: [{ model: 'stuck-at', parameters: { on: 0.05 } }] },
      faults: { flips: '2 %' }
    })
    await form.get('[data-path="faults"] input[type="checkbox"]').setValue(false)
    await form.get('[data-effect="stuck-at"] input[type="checkbox"]').setValue(false)
    await settle()
    expect(open.document).not.toHaveProperty('faults')
    expect(open.document).toMatchObject({ device: { preset: 'pcm-joshi' } })
    expect(open.document).not.toHaveProperty('device.nonidealities')
    form.unmount()
  }, 30_000)

  it('says that there is no map before the first run', async () => {
    const { pinia } = await newCrossbar()
    const maps = show(MapsPanel, pinia)
    await settle()
    expect(maps.text()).toContain('Run the crossbar to see its maps.')
    maps.unmount()
  })
})

describe('figures of an array', () => {
  it('stand with their intervals, without what only the solver cares about', () => {
    const metric = (name: string, value: number) => ({ name, population: '', value, unit: '' })
    expect(
      figuresOf([
        metric('cellYield', 0.9),
        metric('cellYieldLow', 0.8),
        metric('cellYieldHigh', 0.95),
        metric('solverIterations', 7),
        metric('stuckOnCells', 3)
      ])
    ).toEqual([
      { name: 'cellYield', value: 0.9, unit: '1', interval: { low: 0.8, high: 0.95 } },
      { name: 'stuckOnCells', value: 3, unit: '', interval: null }
    ])
  })
})

describe('numbers in a text field', () => {
  it('are read in lines, with spaces, commas or semicolons between them', () => {
    expect(readNumbers('1 2.5, 3e-2\n\n4;5;6\n')).toEqual({
      ok: true,
      rows: [
        [1, 2.5, 0.03],
        [4, 5, 6]
      ]
    })
  })

  it('are refused with the line and the word that is none', () => {
    expect(readNumbers('1 2\n3 x4')).toEqual({ ok: false, line: 2, text: 'x4' })
    expect(readNumbers('1 Infinity')).toMatchObject({ ok: false, line: 1 })
  })

  it('name lines by whole numbers only', () => {
    expect(readIndices('0, 5 7')).toEqual([0, 5, 7])
    expect(readIndices('')).toEqual([])
    expect(readIndices('1.5')).toBeUndefined()
    expect(readIndices('-1')).toBeUndefined()
  })
})
