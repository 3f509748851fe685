import { tokensOf } from './tokens'

/**
 * A formula with one name replaced, also where it stands as `dname/dt`. A text that cannot be cut
 * into names and symbols stays as it is.
 */
export function renameInFormula(text: string, before: string, after: string): string {
  const tokens = tokensOf(text)
  if (!tokens.ok) return text
  const [first, second, third] = tokens.value
  const isDerivative = first?.text === `d${before}` && second?.text === '/' && third?.text === 'dt'
  let renamed = ''
  let end = 0
  for (const token of tokens.value) {
    const isName = token.kind === 'name' && token.text === before
    const word = isName ? after : token === first && isDerivative ? `d${after}` : token.text
    renamed += text.slice(end, token.start) + word
    end = token.end
  }
  return renamed + text.slice(end)
}
