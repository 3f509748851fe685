import { formulaStyle } from './formula-fonts'
import { facesFor } from './text-fonts'
import { usedCharacters } from './used-characters'

/**
 * Style rules that bring every font a page needs, so that it looks the same on any machine and from
 * any place. Only the pieces of the fonts whose characters occur are taken along.
 */
export async function fontStyle(page: string): Promise<string> {
  const rules: string[] = []
  for (const { family, range, load } of facesFor(usedCharacters(page))) {
    rules.push(
      `@font-face{font-family:'${family}';font-style:normal;font-weight:100 900;src:url(${await load()}) format('woff2');unicode-range:${range}}`
    )
  }
  return `${rules.join('\n')}\n${await formulaStyle(page)}`
}
