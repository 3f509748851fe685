import { mount, type VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, inject, nextTick, provide, ref, useId, watch } from 'vue'
import { breaksPanel } from '../../src-renderer/app/layout/contains'
import PanelHost from '../../src-renderer/app/layout/PanelHost.vue'
import { fakeBridge } from './fake-bridge'
import { openWindow } from './open-window'

const load = vi.hoisted(() => vi.fn<() => Promise<unknown>>())
vi.mock('../../src-renderer/app/panels', () => ({
  panels: new Map([
    ['settings', { id: 'settings', title: 'app.commands.settings', component: () => load() }]
  ])
}))

const fault = { isOn: true }

/** A panel that can break in every way that a panel can. */
const Fragile = defineComponent({
  props: { how: { type: String, required: true } },
  setup(props) {
    const drawn = ref(0)
    if (props.how === 'setup' && fault.isOn) throw new Error('broken while set up')
    watch(drawn, () => {
      if (props.how === 'watch') throw new Error('broken in a watch')
    })
    return () => {
      if (props.how === 'render' && drawn.value > 0 && fault.isOn) {
        throw new Error('broken while drawn')
      }
      const click = (): void => {
        drawn.value += 1
        if (props.how === 'click') throw new Error('broken by a click')
      }
      return h('button', { class: 'fragile', onClick: click }, `drawn ${drawn.value}`)
    }
  }
})

function host(how: string) {
  const pinia = openWindow(fakeBridge(0))
  const told: unknown[] = []
  const api = { id: 'settings', setTitle: () => undefined, close: () => undefined }
  const props = { params: { params: { panel: 'settings', props: { how } }, api } }
  const wrapper = mount(PanelHost, {
    props: props as never,
    global: { plugins: [pinia], config: { errorHandler: (error) => void told.push(error) } },
    attachTo: document.body
  })
  return { wrapper, told }
}

const there = (wrapper: VueWrapper, place: string): Promise<void> =>
  vi.waitFor(() => expect(wrapper.find(place).exists(), place).toBe(true))
const broken = '[data-test="broken-panel"]'

const quiet = () => vi.spyOn(console, 'error').mockImplementation(() => undefined)

beforeEach(() => load.mockResolvedValue({ __esModule: true, default: Fragile }))

/** Two parts, of which the second cannot be drawn: the first is there, and the whole is half done. */
const HalfDrawn = defineComponent({
  setup: () => () => h('div', [h(Fragile, { how: 'none' }), h('dl', [h(Fragile, { how: 'none' })])])
})

describe('a panel that throws', () => {
  it.each(['setup', 'render'])('in its %s is contained, and can be opened again', async (how) => {
    const console = quiet()
    fault.isOn = true
    const { wrapper, told } = host(how)
    if (how === 'render') {
      await there(wrapper, '.fragile')
      await wrapper.get('.fragile').trigger('click')
    }
    await there(wrapper, broken)
    const box = wrapper.get(broken)
    expect(box.text()).toContain('Settings')
    expect(box.text()).toContain('Your data are safe')
    expect(wrapper.find('.fragile').exists()).toBe(false)
    expect(told).toEqual([])
    fault.isOn = false
    await wrapper.get('[data-test="open-again"]').trigger('click')
    await there(wrapper, '.fragile')
    expect(wrapper.find(broken).exists()).toBe(false)
    expect(wrapper.get('.fragile').text()).toBe('drawn 0')
    console.mockRestore()
    wrapper.unmount()
  })

  it('has ids of its own, and what is provided above it', async () => {
    const Named = defineComponent({
      setup: () => {
        const [id, given] = [useId(), inject('given', 'nothing')]
        return () => h('i', { class: 'named', id }, given)
      }
    })
    load.mockResolvedValue({ __esModule: true, default: Named })
    const pinia = openWindow(fakeBridge(0))
    const params = {
      params: { panel: 'settings', props: {} },
      api: { id: 'settings', setTitle: () => undefined, close: () => undefined }
    }
    const Two = defineComponent({
      setup() {
        provide('given', 'from above')
        return () => [h(PanelHost, { params } as never), h(PanelHost, { params } as never)]
      }
    })
    const wrapper = mount(Two, { global: { plugins: [pinia] }, attachTo: document.body })
    await vi.waitFor(() => expect(document.querySelectorAll('.named')).toHaveLength(2))
    const [one, other] = [...document.querySelectorAll('.named')]
    expect(one?.id).not.toBe(other?.id)
    expect(one?.textContent).toBe('from above')
    wrapper.unmount()
    expect(document.querySelectorAll('.named')).toHaveLength(0)
  })

  it('when a click goes wrong stays as it is; the window tells of it', async () => {
    const { wrapper, told } = host('click')
    await there(wrapper, '.fragile')
    await wrapper.get('.fragile').trigger('click')
    await nextTick()
    expect(wrapper.get('.fragile').text()).toBe('drawn 1')
    expect(told).toHaveLength(1)
    wrapper.unmount()
  })

  it('whose code cannot be loaded is contained, and loaded again', async () => {
    const console = quiet()
    load.mockRejectedValueOnce(new Error('no such file'))
    const { wrapper } = host('none')
    await there(wrapper, broken)
    await wrapper.get('[data-test="open-again"]').trigger('click')
    await there(wrapper, '.fragile')
    expect(wrapper.get('.fragile').text()).toBe('drawn 0')
    console.mockRestore()
    wrapper.unmount()
  })

  it('half-way through its drawing is contained, taken away, and drawn anew', async () => {
    const console = quiet()
    const warning = vi.spyOn(globalThis.console, 'warn').mockImplementation(() => undefined)
    const original = document.createElement.bind(document)
    const fault = vi.spyOn(document, 'createElement').mockImplementation(((name: string) => {
      if (name === 'dl') throw new Error('injected fault')
      return original(name)
    }) as never)
    load.mockResolvedValue({ __esModule: true, default: HalfDrawn })
    const { wrapper, told } = host('none')
    await there(wrapper, broken)
    expect(wrapper.find('.fragile').exists()).toBe(false)
    expect(told).toEqual([])
    fault.mockRestore()
    await wrapper.get('[data-test="open-again"]').trigger('click')
    await there(wrapper, 'dl')
    expect(wrapper.findAll('.fragile')).toHaveLength(2)
    expect(wrapper.find(broken).exists()).toBe(false)
    console.mockRestore()
    warning.mockRestore()
    wrapper.unmount()
  })

  it('is told from what passes, in development and in the built program', () => {
    const address = 'https://vuejs.org/error-reference/#runtime-'
    expect(['setup function', 'render function', `${address}1`, `${address}13`].map(breaksPanel)).toEqual([true, true, true, true]) // prettier-ignore
    expect(['native event handler', `${address}5`, `${address}6`].map(breaksPanel)).toEqual([false, false, false]) // prettier-ignore
  })
})
