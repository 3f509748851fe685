import type { Expression } from '../../../src-shared/experiments/network/equations'

/** A formula as a function of its names' values. */
export type Formula = (values: ReadonlyMap<string, number>) => number

const unary: Readonly<Record<string, (a: number) => number>> = {
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sin: Math.sin,
  cos: Math.cos,
  tanh: Math.tanh,
  heaviside: (a) => Number(a >= 0)
}
const binary: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '>': (a, b) => Number(a > b),
  '>=': (a, b) => Number(a >= b),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  and: (a, b) => Number(a !== 0 && b !== 0),
  or: (a, b) => Number(a !== 0 || b !== 0),
  pow: (a, b) => a ** b,
  min: Math.min,
  max: Math.max
}

/** Makes a checked formula ready to be calculated many times. */
export function formulaOf(expression: Expression): Formula {
  switch (expression.kind) {
    case 'number': {
      const { value } = expression
      return () => value
    }
    case 'name': {
      const { name } = expression
      return (values) => values.get(name) ?? Number.NaN
    }
    case 'unary': {
      const operand = formulaOf(expression.operand)
      return expression.operator === '-'
        ? (values) => -operand(values)
        : (values) => Number(operand(values) === 0)
    }
    case 'binary':
      return twoOf(expression.operator, formulaOf(expression.left), formulaOf(expression.right))
    case 'call': {
      const [a, b, c] = expression.args.map(formulaOf)
      const one = unary[expression.name]
      if (a && one) return (values) => one(a(values))
      if (a && b && c) return (values) => Math.min(c(values), Math.max(b(values), a(values)))
      if (a && b) return twoOf(expression.name, a, b)
      throw new Error(`there is no function ${expression.name}`)
    }
  }
}

function twoOf(operator: string, a: Formula, b: Formula): Formula {
  const both = binary[operator]
  if (!both) throw new Error(`there is no operator ${operator}`)
  return (values) => both(a(values), b(values))
}
