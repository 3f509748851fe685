import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import CataloguePanel from '../../../src-renderer/panels/hardware-catalogue/CataloguePanel.vue'
import ComparePanel from '../../../src-renderer/panels/hardware-compare/ComparePanel.vue'
import EntryPanel from '../../../src-renderer/panels/hardware-entry/EntryPanel.vue'
import TimelinePanel from '../../../src-renderer/panels/hardware-timeline/TimelinePanel.vue'
import { useHardware } from '../../../src-renderer/stores/hardware'
import { useHistory } from '../../../src-renderer/stores/history'
import { useSettings } from '../../../src-renderer/stores/settings'
import { setLanguage } from '../../../src-renderer/ui/text'
import { noOwnHardware, type OwnHardware } from '../../../src-shared/hardware/own-chip'
import { ok } from '../../../src-shared/result'
import { fakeBridge } from '../fake-bridge'
import { openWindow, settle, show } from '../open-window'
import { catalogueWith, projects } from './catalogue'

function window_() {
  let own: OwnHardware = noOwnHardware
  const bridge = fakeBridge(0, {
    'hardware.catalogue': () => ok({ catalogue: catalogueWith(own), projects: [...projects], own }),
    'hardware.setOwn': (next) => ok((own = next)),
    'memories.list': () => ok({ sources: {}, technologies: [], own: {} }),
    'glossary.list': () => ok([])
  })
  return { bridge, pinia: openWindow(bridge) }
}
afterEach(() => {
  document.body.innerHTML = ''
  setLanguage('en')
})

describe('the catalogue panel', () => {
  it('finds by Korean names and says how many are left', async () => {
    const { pinia } = window_()
    const panel = show(CataloguePanel, pinia)
    await settle()
    expect(panel.findAll('[data-hardware]').length).toBeGreaterThan(60)
    await panel.find('[data-test="hardware-search"] input').setValue('트루노스')
    expect(panel.findAll('[data-hardware]').map((row) => row.attributes('data-hardware'))).toEqual([
      'truenorth'
    ])
    expect(panel.find('[data-test="hardware-count"]').text()).toMatch(/^1 of \d+$/)
    panel.unmount()
  })

  it('sorts by a number, and turns round at the second click', async () => {
    const { pinia } = window_()
    const panel = show(CataloguePanel, pinia)
    await settle()
    const first = () => panel.find('[data-hardware]').attributes('data-hardware')
    await panel.find('[data-sort="neurons_total"]').trigger('click')
    const least = first()
    await panel.find('[data-sort="neurons_total"]').trigger('click')
    expect(first()).not.toBe(least)
    expect(panel.find('th[aria-sort="descending"]').exists()).toBe(true)
    panel.unmount()
  })

  it('lets no more than six be compared', async () => {
    const { pinia } = window_()
    const panel = show(CataloguePanel, pinia)
    await settle()
    const boxes = panel.findAll('[data-hardware] input')
    for (const box of boxes.slice(0, 6)) await box.setValue(true)
    await nextTick()
    expect(useHardware().compared.length).toBe(6)
    expect(boxes[6]?.attributes('disabled')).toBeDefined()
    panel.unmount()
  })
})

describe('the page of an entry', () => {
  it('says what is not published, whose limits are assumed, and where sources differ', async () => {
    const { pinia } = window_()
    const panel = show(EntryPanel, pinia)
    await settle()
    const hardware = useHardware()
    hardware.show('dynap-cnn2')
    await settle()
    const field = (name: string) => panel.find(`[data-field="${name}"]`)
    expect(field('neurons_total').text()).toContain('not published')
    expect(field('kernel_memory_ki').text()).toContain('assumed, from DYNAP-CNN')
    expect(panel.find('[data-test="inherits"]').text()).toContain('assumption')
    hardware.show('loihi2')
    await settle()
    expect(panel.find('[data-conflict="cores"]').text()).toContain('use 128 physical')
    setLanguage('ko')
    await settle()
    expect(panel.find('[data-conflict="cores"]').text()).toContain('실제 128개')
    panel.unmount()
  })

  it('takes an own value, marks it, and takes it back with undo', async () => {
    const { pinia } = window_()
    const panel = show(EntryPanel, pinia)
    const hardware = useHardware()
    await hardware.load()
    hardware.show('loihi')
    await settle()
    const detach = hardware.attachHistory()
    const label = { key: 'hardware.edit.step', details: {} }
    await hardware.set('loihi', 'cores', { value: 64, note: 'half of it' }, label)
    await settle()
    const cores = () => panel.find('[data-field="cores"]').text()
    expect(cores()).toContain('64')
    expect(cores()).toContain('own')
    expect(cores()).toContain('half of it')
    expect(useSettings().current.hardware.values).toHaveProperty('loihi.cores')
    await useHistory().active?.undo()
    await settle()
    expect(cores()).toContain('128')
    expect(useSettings().current.hardware.values).toEqual({})
    detach()
    panel.unmount()
  })
})

describe('comparison and timeline', () => {
  it('leaves only what differs where that is wished', async () => {
    const { pinia } = window_()
    const panel = show(ComparePanel, pinia)
    const hardware = useHardware()
    await hardware.load()
    hardware.toggleCompared('loihi')
    hardware.toggleCompared('loihi2')
    await settle()
    expect(panel.find('[data-compare="cores"]').exists()).toBe(true)
    expect(panel.find('[data-compare="die_area_mm2"]').classes()).toContain('differs')
    await panel.find('[data-test="only-differences"]').setValue(true)
    expect(panel.find('[data-compare="cores"]').exists()).toBe(false)
    panel.unmount()
  })

  it('opens an entry from the timeline', async () => {
    const { pinia } = window_()
    const panel = show(TimelinePanel, pinia)
    await settle()
    await panel.find('[data-year="2013"] [data-mark="zeroth"]').trigger('click')
    expect(useHardware().selected).toBe('zeroth')
    await panel.find('[data-test="timeline-projects"]').setValue(false)
    expect(panel.find('[data-mark="project-hbp"]').exists()).toBe(false)
    panel.unmount()
  })
})
