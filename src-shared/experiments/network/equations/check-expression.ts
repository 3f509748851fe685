import { fail, ok, type Result } from '../../../result'
import { sameDimension, type Dimension } from '../../../units'
import { nearest } from '../../nearest'
import { dimensionText, unitText } from './coherent-units'
import { functions, type Expression, type Flaw } from './expression'

/** What a formula stands for: a number of some dimension, or something true or false. */
export type Meaning =
  | { readonly kind: 'condition' }
  /** Null for a bare zero, which goes with every dimension. */
  | { readonly kind: 'number'; readonly dimension: Dimension | null }

/** What the names of a formula mean. */
export type Scope = ReadonlyMap<string, Dimension>

const none: Dimension = [0, 0, 0, 0, 0]
const condition: Meaning = { kind: 'condition' }
const number = (dimension: Dimension | null): Meaning => ({ kind: 'number', dimension })

const combined = (a: Dimension, b: Dimension, power: number): Dimension => [
  a[0] + b[0] * power,
  a[1] + b[1] * power,
  a[2] + b[2] * power,
  a[3] + b[3] * power,
  a[4] + b[4] * power
]

const raised = (dimension: Dimension, power: number): Dimension => combined(none, dimension, power)

/** Finds the dimension of a formula from the inside out, and the first thing that does not fit. */
export function meaningOf(
  expression: Expression,
  text: string,
  scope: Scope
): Result<Meaning, Flaw> {
  const check = new Check(text, scope)
  const meaning = check.meaning(expression)
  return check.flaw ? fail(check.flaw) : ok(meaning)
}

class Check {
  flaw: Flaw | null = null

  constructor(
    readonly text: string,
    readonly scope: Scope
  ) {}

  #part({ start, end }: Expression): string {
    return this.text.slice(start, end)
  }

  /** Keeps the first flaw; what follows from it is not worth telling. */
  #refuse(key: string, at: number, details: Flaw['details'] = {}): Meaning {
    this.flaw ??= { key: `problems.${key}`, at, details }
    return number(null)
  }

  meaning(expression: Expression): Meaning {
    if (this.flaw) return number(null)
    switch (expression.kind) {
      case 'number':
        return number(expression.value === 0 ? null : expression.dimension)
      case 'name':
        return this.#name(expression.name, expression.start)
      case 'call':
        return this.#call(expression)
      case 'unary': {
        if (expression.operator === '-') return number(this.#dimension(expression.operand))
        this.#condition(expression.operand)
        return condition
      }
      case 'binary':
        return this.#binary(expression)
    }
  }

  #name(name: string, at: number): Meaning {
    const dimension = this.scope.get(name)
    if (dimension) return number(dimension)
    const known = [...this.scope.keys()]
    const suggestion = nearest(name, known)
    return suggestion === undefined
      ? this.#refuse('equationUnknownName', at, { name, known: known.join(', ') })
      : this.#refuse('equationUnknownNameNearest', at, { name, suggestion })
  }

  #dimension(expression: Expression): Dimension | null {
    const meaning = this.meaning(expression)
    if (meaning.kind === 'number') return meaning.dimension
    this.#refuse('equationNotANumber', expression.start, { text: this.#part(expression) })
    return null
  }

  #condition(expression: Expression): void {
    if (this.meaning(expression).kind === 'condition') return
    this.#refuse('equationNotACondition', expression.start, { text: this.#part(expression) })
  }

  /** A bare number, as the argument of exp has to be. */
  #plain(expression: Expression): void {
    const dimension = this.#dimension(expression)
    if (!dimension || sameDimension(dimension, none)) return
    this.#refuse('equationNotPlain', expression.start, {
      text: this.#part(expression),
      found: dimensionText(dimension),
      unit: unitText(dimension)
    })
  }

  /** The common dimension of expressions that are added, compared or chosen from. */
  #common(expressions: readonly Expression[], at: number): Dimension | null {
    let first: { readonly expression: Expression; readonly dimension: Dimension } | null = null
    for (const expression of expressions) {
      const dimension = this.#dimension(expression)
      if (!dimension) continue
      first ??= { expression, dimension }
      if (sameDimension(first.dimension, dimension)) continue
      this.#refuse('equationUnlike', at, {
        left: this.#part(first.expression),
        leftKind: dimensionText(first.dimension),
        right: this.#part(expression),
        rightKind: dimensionText(dimension)
      })
    }
    return first?.dimension ?? null
  }

  #call({ name, args, start, end }: Extract<Expression, { kind: 'call' }>): Meaning {
    const count = Object.hasOwn(functions, name) ? functions[name] : undefined
    if (count === undefined) {
      const known = Object.keys(functions)
      const suggestion = nearest(name, known)
      return suggestion === undefined
        ? this.#refuse('equationUnknownFunction', start, { name, known: known.join(', ') })
        : this.#refuse('equationUnknownFunctionNearest', start, { name, suggestion })
    }
    const [first, second] = args
    if (args.length !== count || !first) {
      const text = this.text.slice(start, end)
      return this.#refuse('equationArguments', start, { name, text, count, given: args.length })
    }
    switch (name) {
      case 'abs':
        return number(this.#dimension(first))
      case 'sqrt': {
        const dimension = this.#dimension(first)
        return number(dimension && raised(dimension, 0.5))
      }
      case 'heaviside':
        this.#dimension(first)
        return number(none)
      case 'min':
      case 'max':
      case 'clip':
        return number(this.#common(args, start))
      case 'pow':
        return second ? number(this.#power(first, second)) : number(null)
      default:
        this.#plain(first)
        return number(none)
    }
  }

  #binary(expression: Extract<Expression, { kind: 'binary' }>): Meaning {
    const { operator, left, right } = expression
    switch (operator) {
      case 'and':
      case 'or':
        this.#condition(left)
        this.#condition(right)
        return condition
      case '+':
      case '-':
        return number(this.#common([left, right], left.start))
      case '*':
      case '/': {
        const power = operator === '*' ? 1 : -1
        const a = this.#dimension(left)
        const b = this.#dimension(right)
        if (operator === '/' && isZero(right)) {
          return this.#refuse('equationZeroDivision', right.start, { text: this.#part(expression) })
        }
        return number(a && b && combined(a, b, power))
      }
      case '^':
        return number(this.#power(left, right))
      default:
        this.#common([left, right], left.start)
        return condition
    }
  }

  #power(base: Expression, exponent: Expression): Dimension | null {
    const dimension = this.#dimension(base)
    this.#plain(exponent)
    if (!dimension || sameDimension(dimension, none)) return dimension ?? none
    const value = literal(exponent)
    if (value !== undefined) return raised(dimension, value)
    this.#refuse('equationExponent', exponent.start, {
      text: this.#part(exponent),
      base: this.#part(base),
      found: dimensionText(dimension)
    })
    return null
  }
}

/** The value of an expression of nothing but numbers and signs. */
function literal(expression: Expression): number | undefined {
  if (expression.kind === 'number') return expression.value
  if (expression.kind !== 'unary' || expression.operator !== '-') return undefined
  const value = literal(expression.operand)
  return value === undefined ? undefined : -value
}

const isZero = (expression: Expression): boolean => constantValue(expression, () => undefined) === 0

/**
 * The value of a formula of numbers and of names that `valueOf` knows; undefined for any other.
 * Only the operators are followed: what a function gives is not needed before a run.
 */
export function constantValue(
  expression: Expression,
  valueOf: (name: string) => number | undefined
): number | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'name':
      return valueOf(expression.name)
    case 'unary': {
      const value = constantValue(expression.operand, valueOf)
      return value === undefined || expression.operator === 'not' ? undefined : -value
    }
    case 'call':
      return undefined
    case 'binary': {
      const left = constantValue(expression.left, valueOf)
      const right = constantValue(expression.right, valueOf)
      if (left === undefined || right === undefined) return undefined
      return combine(expression.operator, left, right)
    }
  }
}

function combine(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '^':
      return left ** right
    default:
      return undefined
  }
}
