import MarkdownIt from 'markdown-it'
import type { RunId } from '../../src-shared/ids'
import { mathRules } from '../../src-shared/note/math-rules'
import { pictureOf } from '../../src-shared/note/picture-of'
import { formula } from './formula'
import { reference } from './labels'
import { html, raw, type Markup } from './markup'
import type { ReportClient } from './report'

type Reader = InstanceType<typeof MarkdownIt>

/** The note of a run, with the pictures that it shows: PNG files by their ids. */
export interface ReportNote {
  readonly text: string
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** Reads a run's note; a picture that cannot be read is left out, as a report never fails for it. */
export async function noteOf(client: ReportClient, run: RunId): Promise<ReportNote> {
  const note = await client.call('notes.get', { of: 'run', id: run })
  if (!note.ok) return { text: '', pictures: new Map() }
  const { text, pictures: kept } = note.value
  const pictures = new Map<string, Uint8Array>()
  for (const { id } of kept.filter((picture) => text.includes(picture.id))) {
    const picture = await client.call('notes.picture', { id })
    if (picture.ok) pictures.set(id, picture.value.png)
  }
  return { text, pictures }
}

/** A note as part of a page; HTML in it is text. Its heads are a level below those of the report. */
export function noteMarkup({ text, pictures }: ReportNote): Markup {
  const markdown = reader()
  const { rules } = markdown.renderer
  showPictures(rules, pictures)
  return written(markdown, text)
}

/** What the user wrote for the report itself: `[@key]` points at a figure, a table or a part. */
export function textMarkup(text: string): Markup {
  const markdown = withReferences(reader())
  showPictures(markdown.renderer.rules, new Map())
  return written(markdown, text)
}

/** One line of such a text, for a caption. */
export const inlineText = (text: string): Markup =>
  raw(withReferences(reader()).renderInline(text.replace(/\s+/g, ' ')))

const pointer = /\[@([a-z][a-z0-9-]*(?:\.[ft]\d+)?)\]/y

function withReferences(markdown: Reader): Reader {
  markdown.inline.ruler.before('link', 'reference', (state, silent) => {
    pointer.lastIndex = state.pos
    const found = pointer.exec(state.src)
    if (!found) return false
    if (!silent) state.push('reference', '', 0).content = found[1] ?? ''
    state.pos += found[0].length
    return true
  })
  markdown.renderer.rules['reference'] = (tokens, i) => reference(tokens[i]?.content ?? '').markup
  return markdown
}

function reader(): Reader {
  const markdown = new MarkdownIt('commonmark', { html: false, breaks: true })
    .enable(['table', 'strikethrough'])
    .use(mathRules)
  const { rules } = markdown.renderer
  rules['math_inline'] = (tokens, i) => formula(tokens[i]?.content ?? '', false).markup
  rules['math_block'] = (tokens, i) =>
    html`<p>${formula(tokens[i]?.content ?? '', true)}</p>`.markup
  // The user's own tables have no number.
  rules['table_open'] = () => '<table class="plain">'
  return markdown
}

function showPictures(rules: Reader['renderer']['rules'], pictures: ReportNote['pictures']): void {
  rules['image'] = (tokens, i) => {
    const title = tokens[i]?.content ?? ''
    const png = pictures.get(pictureOf(String(tokens[i]?.attrGet('src') ?? '')) ?? '')
    if (!png) return html`<em>${title}</em>`.markup
    const data = Buffer.from(png).toString('base64')
    return html`<img class="picture" src="data:image/png;base64,${data}" alt="${title}" />`.markup
  }
}

function written(markdown: Reader, text: string): Markup {
  const tokens = markdown.parse(text, {})
  for (const token of tokens) {
    const level = /^h([1-6])$/.exec(token.tag)?.[1]
    if (level) token.tag = `h${Math.min(6, Number(level) + 2)}`
  }
  return raw(markdown.renderer.render(tokens, markdown.options, {}))
}
