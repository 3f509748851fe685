import { partsOf, type Expression } from './expression'

/**
 * How a formula depends on the states: 0 made of parameters only, 1 changes in time but without the
 * states, 2 linear in the states with coefficients of parameters only, 3 in any other way.
 */
export type Dependence = 0 | 1 | 2 | 3

const most = (a: Dependence, b: Dependence): Dependence => (a > b ? a : b)

/** @param dependenceOf of each name */
export function dependenceOn(
  expression: Expression,
  dependenceOf: (name: string) => Dependence
): Dependence {
  switch (expression.kind) {
    case 'number':
      return 0
    case 'name':
      return dependenceOf(expression.name)
    case 'unary':
      if (expression.operator === '-') return dependenceOn(expression.operand, dependenceOf)
      break
    case 'binary': {
      const left = dependenceOn(expression.left, dependenceOf)
      const right = dependenceOn(expression.right, dependenceOf)
      if (expression.operator === '+' || expression.operator === '-') return most(left, right)
      if (expression.operator === '*' && left === 0) return right
      if ((expression.operator === '*' || expression.operator === '/') && right === 0) return left
    }
  }
  const parts = partsOf(expression).map((part) => dependenceOn(part, dependenceOf))
  const highest = parts.reduce(most, 0)
  return highest >= 2 ? 3 : highest
}
