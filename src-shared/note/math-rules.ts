interface MathToken {
  content: string
  markup: string
  block: boolean
  map: [number, number] | null
}
interface InlineState {
  readonly src: string
  pos: number
  push(type: string, tag: string, nesting: 0): MathToken
}
interface BlockState {
  readonly src: string
  readonly bMarks: readonly number[]
  readonly tShift: readonly number[]
  readonly eMarks: readonly number[]
  line: number
  push(type: string, tag: string, nesting: 0): MathToken
}
/** As much of markdown-it as is needed here: window and reports bring their own. */
interface Markdown {
  readonly inline: {
    readonly ruler: {
      after(
        name: string,
        rule: string,
        read: (state: InlineState, silent: boolean) => boolean
      ): void
    }
  }
  readonly block: {
    readonly ruler: {
      before(
        name: string,
        rule: string,
        read: (state: BlockState, start: number, last: number, silent: boolean) => boolean,
        options: { alt: string[] }
      ): void
    }
  }
}

/**
 * `$…$` in a line and `$$…$$` on lines of its own become tokens `math_inline` and `math_block`. As with other
 * Markdown programs, "5 $ and 6 $" is no formula: no space inside the dollars, no digit behind them.
 */
export function mathRules(markdown: Markdown): void {
  markdown.inline.ruler.after('escape', 'math_inline', (state, silent) => {
    const { src, pos } = state
    if (src[pos] !== '$') return false
    const marks = src[pos + 1] === '$' ? '$$' : '$'
    const from = pos + marks.length
    const end = closing(src, marks, from)
    if (end < 0) return false
    const content = src.slice(from, end)
    const isText = marks === '$' && (/^\s|\s$/.test(content) || /\d/.test(src[end + 1] ?? ''))
    if (content.trim() === '' || isText) return false
    if (!silent) {
      const token = state.push('math_inline', 'math', 0)
      token.content = content.trim()
      token.markup = marks
    }
    state.pos = end + marks.length
    return true
  })
  markdown.block.ruler.before(
    'fence',
    'math_block',
    (state, start, last, silent) => {
      const line = (at: number): string =>
        state.src.slice((state.bMarks[at] ?? 0) + (state.tShift[at] ?? 0), state.eMarks[at])
      const first = line(start).trim()
      if (!first.startsWith('$$')) return false
      const lines: string[] = []
      let next = start
      for (let isOpen = true; isOpen; next++) {
        if (next >= last) return false
        const text = next === start ? first.slice(2) : line(next)
        const isEnd = text.trimEnd().endsWith('$$')
        lines.push(isEnd ? text.trimEnd().slice(0, -2) : text)
        isOpen = !isEnd
      }
      if (silent) return true
      const token = state.push('math_block', 'math', 0)
      token.block = true
      token.content = lines.join('\n').trim()
      token.map = [start, next]
      state.line = next
      return true
    },
    { alt: ['paragraph', 'blockquote', 'list'] }
  )
}

function closing(text: string, marks: string, from: number): number {
  for (let at = text.indexOf(marks, from); at >= 0; at = text.indexOf(marks, at + 1)) {
    if (text[at - 1] !== '\\') return at
  }
  return -1
}
