import { fail, ok, type Result } from '../../../result'
import { parseUnit } from '../../../units'
import { coherentFactor } from './coherent-units'
import { functions, type Expression, type Flaw, type Statement } from './expression'
import { tokensOf, type Token } from './tokens'

const deepest = 60
const dimensionless = [0, 0, 0, 0, 0] as const

/** A flaw on its way out of the parser; nobody outside sees it thrown. */
class Flawed {
  constructor(readonly flaw: Flaw) {}
}

/** Whether a name is one of the definition's own, so that it is no unit behind a number. */
export type IsName = (name: string) => boolean

/** Reads one formula: `v > vT and u < 3 mV`. */
export const parseExpression = (text: string, isName: IsName): Result<Expression, Flaw> =>
  attempt(text, isName, (parser) => parser.whole())

/** Reads `dv/dt = …`, `x = …`, `w += …` or `w -= …`. */
export const parseStatement = (text: string, isName: IsName): Result<Statement, Flaw> =>
  attempt(text, isName, (parser) => parser.statement())

function attempt<T>(text: string, isName: IsName, read: (parser: Parser) => T): Result<T, Flaw> {
  const tokens = tokensOf(text)
  if (!tokens.ok) return tokens
  try {
    return ok(read(new Parser(tokens.value, isName)))
  } catch (error) {
    if (error instanceof Flawed) return fail(error.flaw)
    throw error
  }
}

const comparisons = ['<', '<=', '>', '>=', '==', '!='] as const

class Parser {
  #next = 0
  #depth = 0

  constructor(
    readonly tokens: readonly Token[],
    readonly isName: IsName
  ) {}

  get #token(): Token {
    const token = this.tokens[Math.min(this.#next, this.tokens.length - 1)]
    if (!token) throw new Error('a formula has at least its end')
    return token
  }

  #peek(ahead: number): Token | undefined {
    return this.tokens[this.#next + ahead]
  }

  #refuse(key: string, token: Token, details: Flaw['details'] = {}): never {
    throw new Flawed({ key: `problems.${key}`, at: token.start, details })
  }

  /** What stands here is not what could stand here. */
  #unexpected(expected: string): never {
    const token = this.#token
    const details = { expected: `@problems.expected.${expected}` }
    if (token.kind === 'end') return this.#refuse('equationEnds', token, details)
    return this.#refuse('equationUnexpected', token, { ...details, text: token.text })
  }

  #take(...texts: readonly string[]): Token | undefined {
    const token = this.#token
    if (token.kind === 'end' || token.kind === 'number' || !texts.includes(token.text)) {
      return undefined
    }
    this.#next++
    return token
  }

  whole(): Expression {
    const expression = this.#disjunction()
    const { kind } = this.#token
    if (kind === 'name' || kind === 'number') {
      this.#refuse('equationOperatorMissing', this.#token, { text: this.#token.text })
    }
    if (kind !== 'end') this.#unexpected('operator')
    return expression
  }

  statement(): Statement {
    const left = this.#token
    if (left.kind !== 'name') this.#unexpected('name')
    this.#next++
    if (this.#take('/')) {
      const below = this.#token
      if (below.text !== 'dt' || !/^d./.test(left.text)) {
        this.#refuse('equationLeftSide', left, { text: left.text })
      }
      this.#next++
      if (!this.#take('=')) this.#unexpected('equals')
      return { name: left.text.slice(1), isDerivative: true, expression: this.whole() }
    }
    const sign = this.#take('=', '+=', '-=')
    if (!sign) this.#unexpected('equals')
    const right = this.whole()
    const { text: name, start } = left
    if (sign.text === '=') return { name, isDerivative: false, expression: right }
    const expression: Expression = {
      kind: 'binary',
      operator: sign.text === '+=' ? '+' : '-',
      left: { kind: 'name', name, start, end: left.end },
      right,
      start,
      end: right.end
    }
    return { name, isDerivative: false, expression }
  }

  #disjunction(): Expression {
    let left = this.#conjunction()
    while (this.#take('or', '||')) left = binary('or', left, this.#conjunction())
    return left
  }

  #conjunction(): Expression {
    let left = this.#negation()
    while (this.#take('and', '&&')) left = binary('and', left, this.#negation())
    return left
  }

  #negation(): Expression {
    const not = this.#take('not', '!')
    if (!not) return this.#comparison()
    const operand = this.#deeper(() => this.#negation())
    return { kind: 'unary', operator: 'not', operand, start: not.start, end: operand.end }
  }

  #comparison(): Expression {
    const left = this.#sum()
    for (const operator of comparisons) {
      if (this.#take(operator)) return binary(operator, left, this.#sum())
    }
    return left
  }

  #sum(): Expression {
    let left = this.#product()
    for (;;) {
      if (this.#take('+')) left = binary('+', left, this.#product())
      else if (this.#take('-')) left = binary('-', left, this.#product())
      else return left
    }
  }

  #product(): Expression {
    let left = this.#signed()
    for (;;) {
      if (this.#take('*', '·')) left = binary('*', left, this.#signed())
      else if (this.#take('/')) left = binary('/', left, this.#signed())
      else return left
    }
  }

  #signed(): Expression {
    if (this.#take('+')) return this.#deeper(() => this.#signed())
    const minus = this.#take('-')
    if (!minus) return this.#power()
    const operand = this.#deeper(() => this.#signed())
    return { kind: 'unary', operator: '-', operand, start: minus.start, end: operand.end }
  }

  #power(): Expression {
    const base = this.#atom()
    return this.#take('^')
      ? binary(
          '^',
          base,
          this.#deeper(() => this.#signed())
        )
      : base
  }

  #atom(): Expression {
    const token = this.#token
    if (token.kind === 'number') return this.#quantity()
    if (token.kind === 'name' && !['and', 'or', 'not'].includes(token.text)) {
      this.#next++
      return this.#take('(') ? this.#call(token) : { ...token, kind: 'name', name: token.text }
    }
    if (!this.#take('(')) this.#unexpected('value')
    const inner = this.#deeper(() => this.#disjunction())
    const close = this.#take(')')
    if (!close) this.#unexpected('close')
    return { ...inner, start: token.start, end: close.end }
  }

  #call(name: Token): Expression {
    const args: Expression[] = []
    if (!this.#take(')')) {
      do args.push(this.#deeper(() => this.#disjunction()))
      while (this.#take(','))
      if (!this.#take(')')) this.#unexpected('close')
    }
    const end = this.tokens[this.#next - 1]?.end ?? name.end
    return { kind: 'call', name: name.text, args, start: name.start, end }
  }

  #quantity(): Expression {
    const token = this.#token
    this.#next++
    const number = Number(token.text)
    if (!Number.isFinite(number)) this.#refuse('notFinite', token, { text: token.text })
    let text = ''
    let end = token.end
    let operator = ''
    while (this.#isUnit()) {
      text += `${operator}${this.#token.text}`
      end = this.#token.end
      this.#next++
      const power = this.#unitPower()
      if (power) {
        text += `^${power.text}`
        end = power.end
      }
      operator = this.#token.text
      const goesOn = ['/', '*', '·'].includes(operator)
      if (!goesOn || !this.#isUnit(1)) break
      this.#next++
    }
    const unit = parseUnit(text)
    if (!unit) this.#refuse('unknownUnit', token, { text: `${token.text} ${text}`, unit: text })
    const value = text === '' ? number : number * coherentFactor(unit)
    const dimension = text === '' ? dimensionless : unit.dimension
    return { kind: 'number', value, dimension, start: token.start, end }
  }

  /** Whether a unit stands here: a name that is no name of the definition's. */
  #isUnit(ahead = 0): boolean {
    const token = this.#peek(ahead)
    if (token?.kind !== 'name' || this.isName(token.text)) return false
    if (this.#peek(ahead + 1)?.text === '(' || Object.hasOwn(functions, token.text)) return false
    return parseUnit(token.text) !== undefined
  }

  #unitPower(): { readonly text: string; readonly end: number } | undefined {
    if (this.#token.text !== '^') return undefined
    const minus = this.#peek(1)?.text === '-' ? 1 : 0
    const digit = this.#peek(1 + minus)
    if (digit?.kind !== 'number' || !/^\d$/.test(digit.text)) return undefined
    this.#next += 2 + minus
    return { text: `${minus === 1 ? '-' : ''}${digit.text}`, end: digit.end }
  }

  #deeper<T>(read: () => T): T {
    this.#depth++
    if (this.#depth > deepest) this.#refuse('equationTooDeep', this.#token, { most: deepest })
    const result = read()
    this.#depth--
    return result
  }
}

const binary = (
  operator: Extract<Expression, { kind: 'binary' }>['operator'],
  left: Expression,
  right: Expression
): Expression => ({ kind: 'binary', operator, left, right, start: left.start, end: right.end })
