import type { Expression } from '../experiments/network/equations/expression'

/** A condition counts 1 where it holds and 0 where not. */
const truth = (holds: boolean): number => (holds ? 1 : 0)

/**
 * The value of a formula whose names and functions have been checked.
 * @param valueOf gives a name's value in coherent units; NaN where a run has none
 */
export function evaluate(expression: Expression, valueOf: (name: string) => number): number {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'name':
      return valueOf(expression.name)
    case 'unary': {
      const value = evaluate(expression.operand, valueOf)
      return expression.operator === '-' ? -value : truth(value === 0)
    }
    case 'call':
      return call(
        expression.name,
        expression.args.map((arg) => evaluate(arg, valueOf))
      )
    case 'binary':
      return combine(
        expression.operator,
        evaluate(expression.left, valueOf),
        evaluate(expression.right, valueOf)
      )
  }
}

function combine(operator: string, a: number, b: number): number {
  // What is missing makes everything missing, also a comparison with it.
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '^':
      return a ** b
    case '<':
      return truth(a < b)
    case '<=':
      return truth(a <= b)
    case '>':
      return truth(a > b)
    case '>=':
      return truth(a >= b)
    case '==':
      return truth(a === b)
    case '!=':
      return truth(a !== b)
    case 'and':
      return truth(a !== 0 && b !== 0)
    default:
      return truth(a !== 0 || b !== 0)
  }
}

function call(name: string, args: readonly number[]): number {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = args
  switch (name) {
    case 'heaviside':
      return Number.isNaN(a) ? a : truth(a >= 0)
    case 'min':
      return Math.min(a, b)
    case 'max':
      return Math.max(a, b)
    case 'pow':
      return a ** b
    case 'clip':
      return Math.min(Math.max(a, b), c)
    case 'exp':
      return Math.exp(a)
    case 'log':
      return Math.log(a)
    case 'sqrt':
      return Math.sqrt(a)
    case 'abs':
      return Math.abs(a)
    case 'sin':
      return Math.sin(a)
    case 'cos':
      return Math.cos(a)
    case 'tanh':
      return Math.tanh(a)
    default:
      throw new Error(`no function ${name}`)
  }
}
