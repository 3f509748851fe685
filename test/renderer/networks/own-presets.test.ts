import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { describeDevices } from '../../../src-main/devices'
import { describeModels } from '../../../src-main/engine'
import { useCatalogue } from '../../../src-renderer/stores/catalogue'
import ParameterForm from '../../../src-renderer/ui/ParameterForm.vue'
import type { Preset } from '../../../src-shared/contract/presets'
import { ok } from '../../../src-shared/result'
import { passTime, setUp } from './set-up'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

const kept = (name: string, model: string, number: number): Preset => ({
  id: `00000000-0000-7000-8000-00000000000${number}`,
  name,
  model,
  technology: '',
  note: '',
  values: { conductanceMax: { value: 4e-8, trust: 'fitted', source: 'train.csv' } },
  provenance: null,
  createdAt: '2026-01-01T00:00:00Z',
  removedAt: null
})
const cell = kept('Gong cell', 'pulse-exponential', 1)

async function catalogueWith(presets: () => readonly Preset[]) {
  const window = await setUp({
    'catalogue.list': () => ok({ ...describeModels(), ...describeDevices() }),
    'presets.list': () => ok([...presets()])
  })
  const catalogue = useCatalogue()
  await catalogue.load()
  await passTime(0)
  const parameter = () => {
    const found = catalogue.find('synapses', 'device-backed')?.parameters['preset']
    if (found?.kind !== 'preset') throw new Error('no preset to choose')
    return found
  }
  return { ...window, catalogue, parameter }
}

describe('presets of the project as synapses', () => {
  it('are offered after those of the program, unless their model is no law of pulses', async () => {
    const loop = kept('A loop', 'vteam', 2)
    const { parameter } = await catalogueWith(() => [cell, loop])
    const { options, unfit } = parameter()
    expect(options.at(-1)).toEqual({
      value: cell.id,
      label: { en: 'Gong cell', ko: 'Gong cell' },
      ownTrust: 'fitted'
    })
    expect(options.filter(({ ownTrust }) => ownTrust !== undefined)).toHaveLength(1)
    expect(unfit.at(-1)).toEqual({ value: loop.id, reason: 'waveform' })
  })

  it('come and go as the project keeps them', async () => {
    const list: Preset[] = []
    const { parameter, bridge } = await catalogueWith(() => list)
    const before = parameter().options.length
    list.push(cell)
    bridge.emit('presets.changed', { id: cell.id })
    await passTime(10)
    expect(parameter().options.length).toBe(before + 1)
  })

  it('stand under a heading of their own, with the mark of their numbers', async () => {
    const { parameter, pinia } = await catalogueWith(() => [cell])
    const form = mount(ParameterForm, {
      props: {
        parameters: { preset: parameter() },
        values: { preset: cell.id },
        path: ['at'],
        problemsUnder: () => []
      },
      global: { plugins: [pinia] },
      attachTo: document.body
    })
    await nextTick()
    const field = form.get('[data-path="at/preset"]')
    expect(field.find('[data-trust="fitted"]').exists()).toBe(true)
    await field.get('.el-select__wrapper').trigger('click')
    await passTime(300)
    const headings = [...document.querySelectorAll('.el-select-group__title')].map(
      (heading) => heading.textContent
    )
    expect(headings).toEqual(['Presets of Engram', 'Presets of this project'])
    const option = [...document.querySelectorAll('[role="option"]')].at(-1)
    expect(option?.textContent).toContain('Gong cell')
    expect(option?.querySelector('[data-trust="fitted"]')).not.toBeNull()
  })
})
