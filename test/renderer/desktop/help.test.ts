import { describe, expect, it } from 'vitest'
import { describeDevices } from '../../../src-main/devices'
import { describeModels } from '../../../src-main/engine'
import TourCard from '../../../src-renderer/app/TourCard.vue'
import KeysPage from '../../../src-renderer/panels/help/KeysPage.vue'
import ModelPage from '../../../src-renderer/panels/help/ModelPage.vue'
import { parameterRow } from '../../../src-renderer/panels/help/parameter-rows'
import { searchHelp } from '../../../src-renderer/panels/help/search'
import { useCatalogue } from '../../../src-renderer/stores/catalogue'
import { helpTopics, useHelp } from '../../../src-renderer/stores/help'
import { roomIds } from '../../../src-renderer/stores/rooms'
import { useSettings } from '../../../src-renderer/stores/settings'
import { useTour } from '../../../src-renderer/stores/tour'
import { languages } from '../../../src-shared/locale'
import { ok } from '../../../src-shared/result'
import { fakeBridge } from '../fake-bridge'
import { openWindow, settle, show } from '../open-window'

const catalogue = { ...describeModels(), ...describeDevices() }
/** Every file of the manual by `LANGUAGE/NAME.md`. */
const files = new Map(
  Object.entries(
    import.meta.glob<string>('../../../resources/manual/*/*.md', {
      query: '?raw',
      import: 'default',
      eager: true
    })
  ).map(([place, text]) => [place.split('/').slice(-2).join('/'), text])
)
const chaptersIn = (language: string): readonly string[] =>
  [...files.keys()]
    .filter((place) => place.startsWith(`${language}/`))
    .map((place) => place.slice(language.length + 1))
    .sort()
const textOf = (language: string, name: string): string => files.get(`${language}/${name}`) ?? ''

describe('the manual', () => {
  it('has the same chapters in both languages, with the same headings below each', () => {
    expect(chaptersIn('en').length).toBeGreaterThan(8)
    expect(chaptersIn('ko')).toEqual(chaptersIn('en'))
    for (const name of chaptersIn('en')) {
      const heads = languages.map((language) => {
        const text = textOf(language, name)
        expect(text.startsWith('# '), `${language}/${name}`).toBe(true)
        return text.split('\n').filter((line) => line.startsWith('## ')).length
      })
      expect(heads[0], name).toBe(heads[1])
    }
  })

  it('has a chapter for every room, and leads nowhere that is not there', () => {
    const ids = chaptersIn('en').map((name) => name.replace(/^\d+-|\.md$/g, ''))
    expect(roomIds.filter((room) => !ids.includes(room))).toEqual([])
    for (const language of languages) {
      for (const name of chaptersIn(language)) {
        const text = textOf(language, name)
        const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target ?? '')
        const wrong = links.filter((target) => target !== 'keys' && !ids.includes(target))
        expect(wrong, `${language}/${name}`).toEqual([])
      }
    }
  })
})

describe('pages of models', () => {
  it('are there for every model, with every parameter and source', async () => {
    const bridge = fakeBridge(0, { 'catalogue.list': () => ok(catalogue) })
    const pinia = openWindow(bridge)
    await useCatalogue().load()
    for (const topic of helpTopics) {
      expect(catalogue[topic].length, topic).toBeGreaterThan(0)
      for (const model of catalogue[topic]) {
        const page = show(ModelPage, pinia, { topic, id: model.id })
        const text = page.text()
        expect(text, model.id).toContain(model.title.en)
        for (const source of model.sources) expect(text, model.id).toContain(source)
        const shown = page.findAll('[data-parameter]').length
        expect(shown, model.id).toBe(Object.keys(model.parameters).length)
        expect(page.html(), model.id).not.toContain('katex-error')
        expect(page.findAll('.formula.block').length, model.id).toBe(model.equations.length)
        page.unmount()
      }
    }
    // Hundreds of formulas.
  }, 60_000)

  it('say defaults with units, bounds and choices', () => {
    const label = { en: 'x', ko: 'x' }
    const say = (text: { en: string }): string => text.en
    expect(
      parameterRow(
        'tau',
        { kind: 'quantity', label, unit: 's', default: 1e-7, above: 0, max: 1 },
        say
      )
    ).toMatchObject({ usual: '100 ns', range: '> 0 s, ≤ 1 s' })
    expect(parameterRow('n', { kind: 'integer', label, default: 3, min: 1 }, say)).toMatchObject({
      usual: '3',
      range: '≥ 1'
    })
  })
})

describe('the search', () => {
  const chapters = [{ id: 'a', title: 'Networks', text: 'Draw **populations** here.' }]
  const find = (query: string) => searchHelp(query, chapters, catalogue, ({ en }) => en)

  it('finds chapters and models by all words, in either language, titles first', () => {
    expect(find('populations draw')[0]).toMatchObject({ place: { kind: 'chapter', id: 'a' } })
    const lif = find('누설')
    expect(lif.some(({ place }) => place.kind === 'model' && place.topic === 'neurons')).toBe(true)
    expect(find('networks')[0]?.title).toBe('Networks')
    expect(find('xyzzy nothing')).toEqual([])
    expect(find('  ')).toEqual([])
  })
})

describe('where the reader is', () => {
  it('is gone back from, and models are found by their id alone', async () => {
    const bridge = fakeBridge(0, { 'catalogue.list': () => ok(catalogue) })
    openWindow(bridge)
    const help = useHelp()
    await help.load()
    expect(help.find('lif-exp')).toEqual({ kind: 'model', topic: 'neurons', id: 'lif-exp' })
    expect(help.find('no-such-model')).toBeUndefined()
    help.goTo({ kind: 'keys' })
    help.goTo({ kind: 'keys' })
    help.goTo({ kind: 'chapter', id: 'networks' })
    help.back()
    expect(help.place).toEqual({ kind: 'keys' })
    help.back()
    expect(help.place).toEqual({ kind: 'contents' })
    expect(help.canGoBack).toBe(false)
  })

  it('the list of keys is made from the commands', () => {
    const pinia = openWindow(fakeBridge(0))
    const page = show(KeysPage, pinia)
    expect(page.text()).toContain('Show all commands')
    expect(page.text()).toContain('Ctrl+K')
    page.unmount()
  })
})

describe('the tour', () => {
  it('goes forth and back with buttons, ends with Escape, and is then not shown again', async () => {
    const bridge = fakeBridge(0)
    bridge.settings = { ...bridge.settings, tourSeen: false }
    const pinia = openWindow(bridge)
    await useSettings().load()
    const tour = useTour()
    const card = show(TourCard, pinia)
    tour.start()
    await settle()
    const shown = (): Element | null => document.querySelector('[data-test="tour"]')
    expect(shown()?.textContent).toContain('1 of 6')
    document.querySelector<HTMLElement>('[data-test="tour-next"]')?.click()
    await settle()
    expect(shown()?.textContent).toContain('2 of 6')
    tour.go(-1)
    await settle()
    expect(shown()?.textContent).toContain('1 of 6')
    shown()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await settle()
    expect(shown()).toBeNull()
    expect(bridge.settings.tourSeen).toBe(true)
    card.unmount()
  })
})
