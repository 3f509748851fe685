import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import NoteText from '../../../src-renderer/ui/note/NoteText.vue'

// KaTeX refuses pages without a document type, as this one is.
vi.hoisted(() => Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat' }))

const openLink = vi.fn()
const loadPicture = vi.fn(async () => null)
const show = (text: string) => mount(NoteText, { props: { text, openLink, loadPicture } })

afterEach(() => vi.clearAllMocks())

describe('a note', () => {
  it('shows Markdown as nodes: heads, lists, tables, code', () => {
    const note = show('# Why\n\n- one\n- **two**\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n`code`')
    expect(note.get('h2').text()).toBe('Why')
    expect(note.findAll('li').map((item) => item.text())).toEqual(['one', 'two'])
    expect(note.get('li strong').text()).toBe('two')
    expect(note.findAll('td').map((cell) => cell.text())).toEqual(['1', '2'])
    expect(note.findAll('td')[1]?.classes()).toContain('align-right')
    expect(note.get('p code').text()).toBe('code')
  })

  it('sets formulas, in a line and on lines of their own', () => {
    const note = show('Decays with $\\tau = RC$.\n\n$$\n\\frac{dv}{dt} = -v\n$$')
    const annotations = note.findAll('annotation').map((one) => one.text())
    expect(annotations).toEqual(['\\tau = RC', '\\frac{dv}{dt} = -v'])
    expect(note.find('.katex-display').exists()).toBe(true)
  })

  it.each(['It costs 5 $ or 6 $.', 'a $ b', 'price \\$5 and \\$6'])(
    'leaves money alone: %s',
    (text) => expect(show(text).find('.katex').exists()).toBe(false)
  )

  it('shows a formula that cannot be read instead of failing', () => {
    expect(show('$\\frac{$').text()).toContain('\\frac{')
  })

  it('never lets HTML through, nor scripts in links or pictures', async () => {
    const note = show(
      '<img src=x onerror=alert(1)> <script>alert(1)</script>\n\n[x](javascript:alert(1))\n\n![p](https://a.b/c.png)'
    )
    expect(note.find('img').exists()).toBe(false)
    expect(note.find('script').exists()).toBe(false)
    expect(note.text()).toContain('<script>alert(1)</script>')
    expect(note.find('a').exists()).toBe(false)
    expect(note.get('.no-picture').text()).toBe('p')
  })

  it('opens no link by itself, but asks', async () => {
    const note = show('[paper](https://example.org/a)')
    await note.get('a').trigger('click')
    expect(openLink).toHaveBeenCalledWith('https://example.org/a')
    expect(note.get('a').attributes('href')).toBe('#')
  })

  it('asks for the pictures that are kept with it', () => {
    const id = '01890000-0000-7000-8000-000000000000'
    show(`![Rate](picture:${id})`)
    expect(loadPicture).toHaveBeenCalledWith(id)
  })
})
