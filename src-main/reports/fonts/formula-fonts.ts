import katexStyle from 'katex/dist/katex.min.css?raw'
import type { FontFile } from './font-file'

const files = import.meta.glob<string>('../../../node_modules/katex/dist/fonts/*.woff2', {
  query: '?inline',
  import: 'default'
})

const faceRule =
  /@font-face\{[^}]*?font-family:"?([\w]+)"?;[^}]*?url\(fonts\/([\w-]+)\.woff2\)[^}]*\}/g

// Which class of the typeset formula asks for which file; the first three are in every formula.
const needed: readonly (readonly [className: RegExp, file: string])[] = [
  [/class="katex/, 'KaTeX_Main-Regular'],
  [/class="katex/, 'KaTeX_Math-Italic'],
  [/size1|small-op/, 'KaTeX_Size1-Regular'],
  [/size2|large-op/, 'KaTeX_Size2-Regular'],
  [/size3/, 'KaTeX_Size3-Regular'],
  [/size4|delimsizinginner/, 'KaTeX_Size4-Regular'],
  [/mathbf|textbf/, 'KaTeX_Main-Bold'],
  [/mathit|textit/, 'KaTeX_Main-Italic'],
  [/boldsymbol/, 'KaTeX_Math-BoldItalic'],
  [/amsrm|mathbb|textbb/, 'KaTeX_AMS-Regular'],
  [/mathcal/, 'KaTeX_Caligraphic-Regular'],
  [/mathscr/, 'KaTeX_Script-Regular'],
  [/mathsf|textsf/, 'KaTeX_SansSerif-Regular'],
  [/mathtt|texttt/, 'KaTeX_Typewriter-Regular'],
  [/mathfrak/, 'KaTeX_Fraktur-Regular']
]

/** KaTeX's style sheet with the fonts that the page's formulas use inside it; empty without formulas. */
export async function formulaStyle(page: string): Promise<string> {
  if (!page.includes('class="katex')) return ''
  const wanted = new Set(needed.filter(([pattern]) => pattern.test(page)).map(([, file]) => file))
  const faces: string[] = []
  for (const [rule, , file = ''] of katexStyle.matchAll(faceRule)) {
    if (!wanted.has(file)) continue
    const address = await addressOf(file)
    faces.push(rule.replace(/src:[^}]*\}/, `src:url(${address}) format("woff2")}`))
  }
  return faces.join('\n') + katexStyle.replace(/@font-face\{[^}]*\}/g, '')
}

async function addressOf(file: string): Promise<string> {
  const load: FontFile | undefined = Object.entries(files).find(([path]) =>
    path.endsWith(`/${file}.woff2`)
  )?.[1]
  if (!load) throw new Error(`the font ${file} is not part of this build`)
  return load()
}
