import type { FailureDetails } from '../../../result'
import type { Dimension } from '../../../units'

interface Place {
  /** Where it stands in its text: from this character up to, without, `end`; counted from 0. */
  readonly start: number
  readonly end: number
}

export type Arithmetic = '+' | '-' | '*' | '/' | '^'
export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!='
export type Connective = 'and' | 'or'

/** A formula as a tree. Numbers are in coherent units: ms, mV, pA and what follows from them. */
export type Expression = Place &
  (
    | { readonly kind: 'number'; readonly value: number; readonly dimension: Dimension }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
    | { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly operand: Expression }
    | {
        readonly kind: 'binary'
        readonly operator: Arithmetic | Comparison | Connective
        readonly left: Expression
        readonly right: Expression
      }
  )

/** `dv/dt = …` is a derivative, `x = …` a definition or an assignment. */
export interface Statement {
  readonly name: string
  readonly isDerivative: boolean
  readonly expression: Expression
}

/** What is wrong at one character of a formula. */
export interface Flaw {
  /** Locale key, `problems.equation…`. */
  readonly key: string
  /** Counted from 0. */
  readonly at: number
  readonly details?: FailureDetails
}

/** How many arguments each function takes. */
export const functions: Readonly<Record<string, number>> = {
  exp: 1,
  log: 1,
  sqrt: 1,
  abs: 1,
  sin: 1,
  cos: 1,
  tanh: 1,
  heaviside: 1,
  min: 2,
  max: 2,
  pow: 2,
  clip: 3
}

/** Names that mean something in every formula. */
export const builtInNames: readonly string[] = ['I', 'dt', 't']
const words: readonly string[] = ['and', 'or', 'not']

export const isReserved = (name: string): boolean =>
  builtInNames.includes(name) || words.includes(name) || Object.hasOwn(functions, name)

/** Everything directly inside an expression. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'call':
      return expression.args
    case 'unary':
      return [expression.operand]
    case 'binary':
      return [expression.left, expression.right]
    default:
      return []
  }
}

/** Every name that an expression uses. */
export function namesIn(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>()
  const open: Expression[] = [expression]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.kind === 'name') names.add(next.name)
    open.push(...partsOf(next))
  }
  return names
}
