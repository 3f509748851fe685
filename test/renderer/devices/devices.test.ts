import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { canRun, runCommand } from '../../../src-renderer/commands/registry'
import InspectorPanel from '../../../src-renderer/panels/devices-inspector/InspectorPanel.vue'
import StructurePanel from '../../../src-renderer/panels/devices-structure/StructurePanel.vue'
import {
  useDeviceSelection,
  type DeviceSelected
} from '../../../src-renderer/stores/device-selection'
import { useExperiments } from '../../../src-renderer/stores/experiments'
import { useWorkbench } from '../../../src-renderer/stores/workbench'
import { passTime, setUp } from './set-up'

// The real catalogue is large, and machines may be busy.
vi.setConfig({ testTimeout: 30_000 })

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

async function inspect(place: DeviceSelected) {
  const window = await setUp()
  useDeviceSelection().select(place)
  const panel = mount(InspectorPanel, {
    global: { plugins: [window.pinia] },
    attachTo: document.body
  })
  await passTime(300)
  return { ...window, panel, field: (path: string) => panel.get(`[data-path="${path}"]`) }
}

describe('the inspector of devices', () => {
  it('shows the numbers of the preset with their marks; a number of one’s own has none', async () => {
    const { field, open } = await inspect({ kind: 'devices', index: 0 })
    const highest = 'devices/0/parameters/conductanceMax'
    expect(field(highest).find('input').attributes('placeholder')).toBe('25')
    expect(field(highest).get('[data-trust]').attributes('data-trust')).toBe('source')
    await field(highest).find('input').setValue('30')
    await field(highest).find('input').trigger('change')
    await nextTick()
    expect(open.characterisation?.devices[0]?.parameters).toEqual({ conductanceMax: '30 uS' })
    expect(field(highest).find('[data-trust]').exists()).toBe(false)
  })

  it('switches a non-ideality on with its parameters, and off without a trace', async () => {
    const { panel, open } = await inspect({ kind: 'devices', index: 1 })
    const section = panel.findAll('.section').find((one) => one.text().includes('Non-idealities'))
    await section?.get('header button').trigger('click')
    const box = () => panel.get('[data-effect="read-noise"] input[type="checkbox"]')
    await box().setValue(true)
    expect(open.characterisation?.devices[1]?.nonidealities).toEqual([{ model: 'read-noise' }])
    expect(panel.find('[data-path="devices/1/nonidealities/0/scale"]').exists()).toBe(true)
    await box().setValue(false)
    expect(open.characterisation?.devices[1]).toEqual({ name: 'Plain', model: 'vteam' })
    expect(open.edits.map(({ label }) => label)).toEqual([
      'devices.edits.nonidealityOn',
      'devices.edits.nonidealityOff'
    ])
  })

  it('shows what a protocol takes from the device that was looked at', async () => {
    const { field, panel } = await inspect({ kind: 'protocols', index: 0 })
    const width = field('protocols/0/parameters/setWidth')
    expect(width.find('input').attributes('placeholder')).toBe('50')
    expect(width.find('select').element.value).toBe('ns')
    expect(panel.text()).toContain('those of PCM')
  })

  it('names what is wrong at the field', async () => {
    const { field, open } = await inspect({ kind: 'protocols', index: 0 })
    const pulses = 'protocols/0/parameters/pulsesUp'
    open.edit({
      label: 'networks.edits.set',
      details: { field: 'x' },
      patch: [{ op: 'set', path: ['protocols', 0, 'parameters'], value: { pulsesUp: -3 } }]
    })
    await passTime(400)
    expect(field(pulses).find('.problems .error').exists()).toBe(true)
  })
})

describe('the list of devices and protocols', () => {
  it('adds, moves, duplicates and removes, each as one step', async () => {
    const { open, pinia } = await setUp()
    const panel = mount(StructurePanel, { global: { plugins: [pinia] }, attachTo: document.body })
    await passTime(300)
    const protocols = () => open.characterisation?.protocols.map(({ name }) => name)
    await panel.get('[data-item="protocols/1"]').trigger('click')
    expect(canRun('device.moveDown')).toBe(false)
    await runCommand('device.moveUp')
    expect(protocols()).toEqual(['Loop', 'Train'])
    await runCommand('device.duplicate')
    expect(protocols()).toEqual(['Loop', 'Loop 2', 'Train'])
    await runCommand('device.addProtocol')
    expect(protocols()).toHaveLength(4)
    await runCommand('device.remove')
    expect(protocols()).toEqual(['Loop', 'Loop 2', 'Train'])
    expect(open.edits).toHaveLength(4)
    for (let step = 0; step < 4; step++) open.moveTo(open.position - 1)
    expect(protocols()).toEqual(['Train', 'Loop'])
  })

  it('keeps the last device and the last protocol', async () => {
    const { open, pinia } = await setUp()
    mount(StructurePanel, { global: { plugins: [pinia] }, attachTo: document.body })
    await passTime(300)
    useDeviceSelection().select({ kind: 'devices', index: 1 })
    await runCommand('device.remove')
    expect(open.characterisation?.devices).toHaveLength(1)
    expect(canRun('device.remove')).toBe(false)
  })
})

describe('rooms', () => {
  it('never show an experiment of another, and bring their own back', async () => {
    const { open } = await setUp()
    await useExperiments().load()
    const id = open.id
    const workbench = useWorkbench()
    workbench.goTo('networks')
    await passTime(50)
    expect(open.id).toBeNull()
    workbench.goTo('notebook')
    workbench.goTo('devices')
    await passTime(50)
    expect(open.id).toBe(id)
  })
})
