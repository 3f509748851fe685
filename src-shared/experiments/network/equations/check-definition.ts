import type { NeuronDescription, ParameterDescription } from '../../../catalogue'
import { sameDimension, type Dimension } from '../../../units'
import { nearest } from '../../nearest'
import type { Path } from '../../problem'
import type { Complaints } from '../complaints'
import { constantValue, meaningOf, type Scope } from './check-expression'
import type { CheckedDefinition, CheckedState } from './checked-definition'
import { dimensionText, unitText } from './coherent-units'
import type { Definition, Method } from './definition-schema'
import { isReserved, namesIn, partsOf, type Expression, type Flaw } from './expression'
import { namesOf } from './formula-tex'
import { inOrder, type Intermediate } from './intermediates'
import { dependenceOn, type Dependence } from './linearity'
import { parseExpression, parseStatement, type IsName } from './parse'
import { readNames, type Names } from './read-names'
import { expressionTex, symbolTex } from './tex'

const time: Dimension = [0, 0, 1, 0, 0]
const current: Dimension = [0, 0, 0, 1, 0]
const standardMethod: Method = 'exponential-euler'

/**
 * Checks one definition and complains about everything wrong with it.
 * @returns how the catalogue describes it, as far as that can be said; and its checked form, null
 * when something is wrong
 */
export function checkDefinition(
  definition: Definition,
  path: Path,
  complaints: Complaints
): { readonly description: NeuronDescription; readonly checked: CheckedDefinition | null } {
  const before = errorsOf(complaints)
  const names = readNames(definition, path, complaints)
  const check = new DefinitionCheck(definition, path, complaints, names)
  const checked = check.run(errorsOf(complaints) === before)
  return {
    description: checked?.description ?? check.describe(),
    checked: errorsOf(complaints) === before ? checked : null
  }
}

const errorsOf = ({ problems }: Complaints): number =>
  problems.filter(({ severity }) => severity === 'error').length

class DefinitionCheck {
  readonly #isName: IsName
  readonly #tex: string[] = []
  /** Whether an equation has the injected current in it. */
  #usesCurrent = false
  readonly #divisors: { expression: Expression; flaw: (text: string) => void }[] = []

  constructor(
    readonly definition: Definition,
    readonly path: Path,
    readonly complaints: Complaints,
    readonly names: Names
  ) {
    this.#isName = namesOf(definition)
  }

  run(namesAreRight: boolean): CheckedDefinition | null {
    const { definition, names } = this
    const before = errorsOf(this.complaints)
    const derivatives = new Map<string, { expression: Expression; at: Path; text: string }>()
    const intermediates: Intermediate[] = []
    definition.equations.forEach((text, i) => {
      const at = [...this.path, 'equations', i]
      const read = parseStatement(text, this.#isName)
      if (!read.ok) return this.#flaw(at, read.failure)
      const { name, isDerivative, expression } = read.value
      const left = isDerivative ? `\\frac{d${symbolTex(name)}}{dt}` : symbolTex(name)
      if (namesIn(expression).has('I')) this.#usesCurrent = true
      this.#tex.push(`${left} = ${expressionTex(expression, text)}`)
      this.#watchDivisors(expression, text, at)
      const start = text.search(/\S/)
      if (!isDerivative) {
        if (this.#mayDefine(name, at, start)) intermediates.push({ name, expression, at, text })
      } else if (!Object.hasOwn(definition.state, name)) this.#unknownState(name, at, start + 1)
      else if (derivatives.has(name)) {
        this.#flaw(at, { key: 'problems.equationTwice', at: start, details: { name } })
      } else derivatives.set(name, { expression, at, text })
    })
    const ordered = inOrder(intermediates, (at, flaw) => this.#flaw(at, flaw))
    const rest = this.#threshold()
    const scope = this.#scope()
    if (!namesAreRight || !ordered) return null
    for (const { name, expression, text, at } of ordered) {
      const meaning = meaningOf(expression, text, scope)
      if (!meaning.ok) return this.#fail(at, meaning.failure)
      if (meaning.value.kind === 'condition') {
        return this.#fail(at, this.#notANumber(expression, text))
      }
      scope.set(name, meaning.value.dimension ?? [0, 0, 0, 0, 0])
    }
    const states: CheckedState[] = []
    for (const [name, { unit, factor }] of names.states) {
      const found = derivatives.get(name)
      if (!found) {
        const broken = definition.equations.length > derivatives.size + intermediates.length
        if (!broken) {
          this.complaints.error([...this.path, 'state', name], 'problems.equationMissing', { name })
        }
        continue
      }
      const { expression, at, text } = found
      const wanted = perTime(unit.dimension)
      this.#expect(expression, text, at, scope, wanted, `d${name}/dt`)
      states.push({ name, factor, derivative: expression })
    }
    if (errorsOf(this.complaints) === before) this.#checkExact(derivatives, ordered)
    this.#checkDivisors()
    const { threshold, reset, refractory } = rest(scope)
    return {
      id: definition.id,
      description: this.describe(),
      method: definition.method ?? standardMethod,
      parameters: [...names.parameters].map(([name, { factor }]) => ({ name, factor })),
      states,
      intermediates: ordered.map(({ name, expression }) => ({ name, expression })),
      receptors: names.receptors,
      threshold,
      reset,
      refractory
    }
  }

  /** How the catalogue shows the definition. */
  describe(): NeuronDescription {
    const { id, title = id, description = '' } = this.definition
    const { described } = this.names
    return {
      id,
      title: { en: title, ko: title },
      summary: { en: description, ko: description },
      ...described,
      parameters: Object.fromEntries(
        Object.entries(described.parameters).map(([name, one]) => [name, this.#bounded(name, one)])
      ),
      takesCurrents: this.#usesCurrent,
      equations: this.#tex,
      sources: []
    }
  }

  /** A time that something is divided by has to be above zero. */
  #bounded(name: string, parameter: ParameterDescription): ParameterDescription {
    const isDivisor = this.#divisors.some(
      ({ expression }) => expression.kind === 'name' && expression.name === name
    )
    const unit = this.names.parameters.get(name)?.unit
    const isTime = unit !== undefined && sameDimension(unit.dimension, time)
    return isDivisor && isTime && parameter.kind === 'quantity'
      ? { ...parameter, above: 0 }
      : parameter
  }

  #scope(): Map<string, Dimension> {
    const { parameters, states } = this.names
    return new Map<string, Dimension>([
      ...[...parameters, ...states].map(([name, { unit }]) => [name, unit.dimension] as const),
      ['I', current],
      ['dt', time],
      ['t', time]
    ])
  }

  #flaw(path: Path, { key, at, details }: Flaw): void {
    this.complaints.error(path, key, { character: at + 1, ...details })
  }

  #fail(path: Path, flaw: Flaw): null {
    this.#flaw(path, flaw)
    return null
  }

  #notANumber({ start, end }: Expression, text: string): Flaw {
    return {
      key: 'problems.equationNotANumber',
      at: start,
      details: { text: text.slice(start, end) }
    }
  }

  #mayDefine(name: string, path: Path, at: number): boolean {
    const refuse = (key: string): boolean => {
      this.#flaw(path, { key: `problems.${key}`, at, details: { name } })
      return false
    }
    if (Object.hasOwn(this.definition.state, name)) return refuse('equationStateNeedsRate')
    if (isReserved(name)) return refuse('equationReservedHere')
    return Object.hasOwn(this.definition.parameters ?? {}, name) ? refuse('equationTwice') : true
  }

  #unknownState(name: string, path: Path, at: number): void {
    const known = Object.keys(this.definition.state)
    const suggestion = nearest(name, known)
    const key = suggestion === undefined ? 'equationUnknownState' : 'equationUnknownStateNearest'
    const details = { name, known: known.join(', '), suggestion: suggestion ?? '' }
    this.#flaw(path, { key: `problems.${key}`, at, details })
  }

  /** Complains unless a formula is a number of the wanted dimension. */
  #expect(
    expression: Expression,
    text: string,
    path: Path,
    scope: Scope,
    wanted: Dimension,
    name: string
  ): void {
    const meaning = meaningOf(expression, text, scope)
    if (!meaning.ok) return this.#flaw(path, meaning.failure)
    if (meaning.value.kind === 'condition') {
      return this.#flaw(path, this.#notANumber(expression, text))
    }
    const { dimension } = meaning.value
    if (!dimension || sameDimension(dimension, wanted)) return
    this.#flaw(path, {
      key: 'problems.equationUnits',
      at: expression.start,
      details: {
        text: text.slice(expression.start, expression.end),
        found: dimensionText(dimension),
        name,
        wanted: dimensionText(wanted),
        unit: unitText(wanted)
      }
    })
  }

  /** Reads threshold, reset and refractory time now; their units once every name has one. */
  #threshold(): (scope: Scope) => Pick<CheckedDefinition, 'threshold' | 'reset' | 'refractory'> {
    const { threshold, reset = [], refractory } = this.definition
    const later: ((scope: Scope) => void)[] = []
    const read = (text: string | undefined, member: string): Expression | null => {
      if (text === undefined) return null
      const at = [...this.path, member]
      const expression = parseExpression(text, this.#isName)
      if (!expression.ok) return this.#fail(at, expression.failure)
      this.#watchDivisors(expression.value, text, at)
      return expression.value
    }
    const condition = read(threshold, 'threshold')
    if (condition && threshold !== undefined) {
      later.push((scope) => {
        const at = [...this.path, 'threshold']
        const meaning = meaningOf(condition, threshold, scope)
        if (!meaning.ok) this.#flaw(at, meaning.failure)
        else if (meaning.value.kind === 'number') {
          const { start, end } = condition
          const details = { text: threshold.slice(start, end) }
          this.#flaw(at, { key: 'problems.equationNotACondition', at: start, details })
        }
      })
    }
    const period = read(refractory, 'refractory')
    if (period && refractory !== undefined) {
      later.push((scope) => {
        const fixed = [...scope].filter(
          ([name]) => name === 'dt' || this.names.parameters.has(name)
        )
        const at = [...this.path, 'refractory']
        this.#expect(period, refractory, at, new Map(fixed), time, 'refractory')
      })
    }
    const assignments = reset.flatMap((text, i) => {
      const at = [...this.path, 'reset', i]
      const statement = parseStatement(text, this.#isName)
      if (!statement.ok) return this.#fail(at, statement.failure) ?? []
      const { name, isDerivative, expression } = statement.value
      const start = text.search(/\S/)
      const known = Object.keys(this.definition.state)
      const state = known.indexOf(name)
      if (isDerivative) {
        const flaw = { key: 'problems.equationLeftSide', at: start, details: { text: `d${name}` } }
        return this.#fail(at, flaw) ?? []
      }
      if (state < 0) {
        this.#unknownState(name, at, start)
        return []
      }
      this.#watchDivisors(expression, text, at)
      later.push((scope) => {
        const wanted = scope.get(name)
        if (wanted) this.#expect(expression, text, at, scope, wanted, name)
      })
      return [{ state, expression }]
    })
    return (scope) => {
      for (const check of later) check(scope)
      return { threshold: condition, reset: assignments, refractory: period }
    }
  }

  #watchDivisors(expression: Expression, text: string, path: Path): void {
    if (expression.kind === 'binary' && expression.operator === '/') {
      const { right, start, end } = expression
      this.#divisors.push({
        expression: right,
        flaw: () =>
          this.#flaw(path, {
            key: 'problems.equationZeroDivision',
            at: right.start,
            details: { text: text.slice(start, end) }
          })
      })
    }
    for (const part of partsOf(expression)) this.#watchDivisors(part, text, path)
  }

  /** Divisors that are zero with the parameters' defaults; bare zeros have been told before. */
  #checkDivisors(): void {
    for (const { expression, flaw } of this.#divisors) {
      const bare = constantValue(expression, () => undefined)
      const value = constantValue(expression, (name) => this.names.defaults.get(name))
      if (bare === undefined && value === 0) flaw('')
    }
  }

  #checkExact(
    derivatives: ReadonlyMap<string, { expression: Expression; at: Path; text: string }>,
    intermediates: readonly Intermediate[]
  ): void {
    if (this.definition.method !== 'exact') return
    const known = new Map<string, Dependence>([
      ...[...this.names.states.keys()].map((name) => [name, 2] as const),
      ['I', 1],
      ['t', 1]
    ])
    const dependence = (expression: Expression): Dependence =>
      dependenceOn(expression, (name) => known.get(name) ?? 0)
    for (const { name, expression } of intermediates) known.set(name, dependence(expression))
    for (const [name, { expression, at }] of derivatives) {
      if (dependence(expression) < 3) continue
      this.#flaw(at, {
        key: 'problems.equationNotLinear',
        at: expression.start,
        details: { name }
      })
    }
  }
}

const perTime = ([m, kg, s, A, K]: Dimension): Dimension => [m, kg, s - 1, A, K]
