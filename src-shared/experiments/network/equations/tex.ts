import type { Expression } from './expression'

const operators: Readonly<Record<string, string>> = {
  '*': '\\,',
  '<=': '\\le',
  '>=': '\\ge',
  '==': '=',
  '!=': '\\ne',
  and: '\\wedge',
  or: '\\vee'
}

const strengths: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['<', '<=', '>', '>=', '==', '!='],
  ['+', '-'],
  ['*', '/'],
  ['^']
]
const strengthOf = (operator: string): number =>
  strengths.findIndex((group) => group.includes(operator))

/** A name as a symbol: `v` and `tau` as such, longer ones upright with what follows as an index. */
export function symbolTex(name: string): string {
  const [head = '', ...rest] = name.split('_')
  const greek = /^(alpha|beta|gamma|delta|tau|theta|lambda|mu|sigma|omega|kappa|rho|phi)(.*)$/.exec(
    head
  )
  const base = greek ? `\\${greek[1]}` : head.slice(0, 1)
  const index = [greek ? greek[2] : head.slice(1), ...rest].filter(Boolean).join(' ')
  return index ? `${base}_\\mathrm{${index}}` : base
}

/** A formula as TeX; numbers stand as they were written. */
export function expressionTex(expression: Expression, text: string, least = -1): string {
  const tex = (part: Expression, strength = -1): string => expressionTex(part, text, strength)
  const bracketed = (inner: string, strength: number): string =>
    strength < least ? `\\left(${inner}\\right)` : inner
  switch (expression.kind) {
    case 'number': {
      const [, number = '', unit = ''] =
        /^\(*([\d.eE+-]+)\s*([^)]*)/.exec(text.slice(expression.start, expression.end)) ?? []
      return unit ? `${number}\\,\\mathrm{${unit.replaceAll('%', '\\%')}}` : number
    }
    case 'name':
      return symbolTex(expression.name)
    case 'call': {
      const args = expression.args.map((arg) => tex(arg)).join(', ')
      if (expression.name === 'sqrt') return `\\sqrt{${args}}`
      return `\\operatorname{${expression.name}}\\left(${args}\\right)`
    }
    case 'unary': {
      const sign = expression.operator === '-' ? '-' : '\\neg '
      return bracketed(`${sign}${tex(expression.operand, 4)}`, 3)
    }
    case 'binary': {
      const { operator, left, right } = expression
      if (operator === '/') return `\\frac{${tex(left)}}{${tex(right)}}`
      if (operator === '^') return `{${tex(left, 6)}}^{${tex(right)}}`
      const strength = strengthOf(operator)
      const sign = operators[operator] ?? operator
      return bracketed(`${tex(left, strength)} ${sign} ${tex(right, strength + 1)}`, strength)
    }
  }
}
