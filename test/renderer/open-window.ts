import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { vi } from 'vitest'
import { nextTick, type Component } from 'vue'
import { setLanguage } from '../../src-renderer/ui/text'
import type { FakeBridge } from './fake-bridge'

/** Puts the fake services behind a fresh window. */
export function openWindow(bridge: FakeBridge): Pinia {
  vi.stubGlobal('engram', bridge)
  // Nothing is laid out here: a list that draws what is visible has to be told a size.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 })
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1200 })
  setLanguage('en')
  const pinia = createPinia()
  setActivePinia(pinia)
  return pinia
}

/** Shows a component in that window. */
export function show(
  component: Component,
  pinia: Pinia,
  props: Record<string, unknown> = {}
): VueWrapper {
  return mount(component, { props, global: { plugins: [pinia] }, attachTo: document.body })
}

/** Waits until calls to the services have been answered and drawn. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 6; i++) {
    await Promise.resolve()
    await nextTick()
  }
}
