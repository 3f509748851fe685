import MarkdownIt, { type Token } from 'markdown-it'
import { h, type VNodeChild } from 'vue'
import { mathRules } from '../../../src-shared/note/math-rules'
import { pictureOf } from '../../../src-shared/note/picture-of'
import NoteMath from './NoteMath.vue'
import NotePicture from './NotePicture.vue'

// HTML in a note is text: nothing of what is written becomes markup that Markdown does not know.
const markdown = new MarkdownIt('commonmark', { html: false, linkify: false, breaks: true })
  .enable(['table', 'strikethrough'])
  .use(mathRules)

export interface NoteHooks {
  /** A link was clicked; nothing is opened before the user has agreed. */
  readonly openLink: (address: string) => void
  readonly loadPicture: (id: string) => Promise<Uint8Array | null>
}

/** A note as nodes of the window, without a detour over HTML. */
export function noteNodes(text: string, hooks: NoteHooks): VNodeChild[] {
  return build(markdown.parse(text, {}), hooks)
}

const heads: Readonly<Record<string, string>> = {
  h1: 'h2', h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6', h6: 'h6'
} // prettier-ignore

/** Opening and closing tokens become a tree. */
function build(tokens: readonly Token[], hooks: NoteHooks): VNodeChild[] {
  type Level = { readonly token: Token | null; readonly children: VNodeChild[] }
  const root: Level = { token: null, children: [] }
  const open: Level[] = [root]
  for (const token of tokens) {
    const top = open.at(-1) ?? root
    if (token.nesting === 1) open.push({ token, children: [] })
    else if (token.nesting === -1) {
      const level = open.length > 1 ? open.pop() : undefined
      const parent = open.at(-1) ?? root
      if (level?.token) parent.children.push(...element(level.token, level.children, hooks))
    } else top.children.push(...leaf(token, hooks))
  }
  return root.children
}

function element(token: Token, children: VNodeChild[], hooks: NoteHooks): VNodeChild[] {
  if (token.hidden) return children // paragraphs in a tight list
  if (token.type === 'link_open') {
    const address = attribute(token, 'href')
    const open = (event: Event): void => {
      event.preventDefault()
      hooks.openLink(address)
    }
    return [h('a', { href: '#', title: address, onClick: open }, children)]
  }
  const align = /text-align:(left|center|right)/.exec(attribute(token, 'style'))?.[1]
  const start = attribute(token, 'start')
  const properties = {
    ...(align ? { class: `align-${align}` } : {}),
    ...(token.type === 'ordered_list_open' && start ? { start } : {})
  }
  return [h(heads[token.tag] ?? token.tag, properties, children)]
}

const attribute = (token: Token, name: string): string => String(token.attrGet(name) ?? '')

function leaf(token: Token, hooks: NoteHooks): VNodeChild[] {
  switch (token.type) {
    case 'inline':
      return build(token.children ?? [], hooks)
    case 'text':
    case 'html_inline':
    case 'html_block':
      return [token.content]
    case 'softbreak':
    case 'hardbreak':
      return [h('br')]
    case 'code_inline':
      return [h('code', token.content)]
    case 'code_block':
    case 'fence':
      return [h('pre', h('code', token.content))]
    case 'hr':
      return [h('hr')]
    case 'math_inline':
    case 'math_block':
      return [h(NoteMath, { tex: token.content, block: token.type === 'math_block' })]
    case 'image':
      return [picture(token, hooks)]
    default:
      return token.content === '' ? [] : [token.content]
  }
}

/** Only pictures that are kept in the project are shown; any other is its description. */
function picture(token: Token, hooks: NoteHooks): VNodeChild {
  const id = pictureOf(attribute(token, 'src'))
  const title = token.content
  return id === undefined
    ? h('span', { class: 'no-picture' }, title || attribute(token, 'src'))
    : h(NotePicture, { key: id, id, title, load: hooks.loadPicture })
}
