import type { Definition } from './definition-schema'
import { builtInNames } from './expression'
import { parseExpression, parseStatement, type IsName } from './parse'
import { expressionTex, symbolTex } from './tex'

/** Whether a name is a definition's own or means something everywhere, so that it is no unit. */
export function namesOf({ parameters = {}, state, equations }: Definition): IsName {
  const intermediates = new Set(
    equations.flatMap((text) => /^\s*([A-Za-z]\w*)\s*=(?!=)/.exec(text)?.[1] ?? [])
  )
  return (name) =>
    Object.hasOwn(parameters, name) ||
    Object.hasOwn(state, name) ||
    intermediates.has(name) ||
    builtInNames.includes(name)
}

/**
 * One formula of a definition as TeX.
 * @param form an equation has an equals sign, an assignment an arrow, an expression neither
 * @returns null when it cannot be read
 */
export function formulaTex(
  definition: Definition,
  text: string,
  form: 'equation' | 'assignment' | 'expression'
): string | null {
  const isName = namesOf(definition)
  if (form === 'expression') {
    const read = parseExpression(text, isName)
    return read.ok ? expressionTex(read.value, text) : null
  }
  const read = parseStatement(text, isName)
  if (!read.ok) return null
  const { name, isDerivative, expression } = read.value
  const symbol = symbolTex(name)
  const left = isDerivative ? `\\frac{d${symbol}}{dt}` : symbol
  const sign = form === 'equation' ? '=' : '\\leftarrow'
  return `${left} ${sign} ${expressionTex(expression, text)}`
}
