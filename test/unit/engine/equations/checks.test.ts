import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeModels } from '../../../../src-main/engine'
import { checkDocument } from '../../../../src-main/services/prepare-run'
import type { Json } from '../../../../src-shared/experiments/json'
import {
  parseExpression,
  parseStatement
} from '../../../../src-shared/experiments/network/equations/parse'
import { formatPath } from '../../../../src-shared/experiments/problem'
import { translator } from '../../../../src-shared/locale'
import { adex, documentOf, izhikevich, lif } from './definitions'

const catalogue = describeModels()
const t = translator('en')

/** Problems of a document with one definition: place and text. */
function problemsOf(definition: { readonly [key: string]: Json }, model = 'my-lif'): string[] {
  const document = documentOf(model, { definitions: [definition] })
  return checkDocument(document, catalogue).problems.map(
    ({ path, key, details }) => `${formatPath(path)}: ${t.dynamic(key, details)}`
  )
}

const start = 'definitions[0]'
const first = (text: string) => ({ equations: [text, ...lif.equations.slice(1)] })

/** What is changed of a right definition, where the problem is, and how its text begins. */
const wrong: readonly (readonly [object, string, string])[] = [
  [
    first('dv/dt = (vRest - v)/tau + + '),
    'equations[0]',
    'Character 29: the formula ends where a number, a name or “(” should come'
  ],
  [
    first('dv/dt = (vRest - v/tau'),
    'equations[0]',
    'Character 23: the formula ends where “)” should come'
  ],
  [
    first('dv/dt = (vRest - v)) / tau'),
    'equations[0]',
    'Character 20: “)” stands where an operator or the end should come'
  ],
  [first('dv/dt = 2 (vRest - v)/tau'), 'equations[0]', 'Character 11: “(” stands where'],
  [
    first('dv/dt = 2 v/tau'),
    'equations[0]',
    'Character 11: there is no operator before “v”; write *'
  ],
  [first('dv/dt = v $ tau'), 'equations[0]', 'Character 11: “$” has no place in a formula'],
  [first('dv/dx = v / tau'), 'equations[0]', 'Character 1: “dv” cannot stand on the left side'],
  [
    first('dv/dt = (vRst - v)/tau'),
    'equations[0]',
    'Character 10: there is no parameter or state “vRst”; did you mean “vRest”?'
  ],
  [
    first('dv/dt = (vRest - v)/tau + zebra/C'),
    'equations[0]',
    'Character 27: there is no parameter or state “zebra”; known are:'
  ],
  [
    first('dv/dt = exq(v/vT) * v/tau'),
    'equations[0]',
    'Character 9: there is no function “exq”; did you mean “exp”?'
  ],
  [
    first('dv/dt = max(v) / tau'),
    'equations[0]',
    'Character 9: max takes 2 values, and “max(v)” gives it 1'
  ],
  [
    first('dv/dt = vRest - v + iE/C'),
    'equations[0]',
    'Character 9: “vRest - v” is a voltage and “iE/C” is mV/ms; only like quantities'
  ],
  [
    first('dv/dt = exp(v) * v/tau'),
    'equations[0]',
    'Character 13: “v” is a voltage, and a plain number is needed here; divide it by something in mV'
  ],
  [
    first('dv/dt = v^iE / tau'),
    'equations[0]',
    'Character 11: “iE” is a current, and a plain number'
  ],
  [
    first('dv/dt = v^(tau/tau) / tau'),
    'equations[0]',
    'Character 11: “v” is a voltage, so its exponent “(tau/tau)” has to be'
  ],
  [
    first('dv/dt = vRest - v'),
    'equations[0]',
    'Character 9: “vRest - v” is a voltage, and dv/dt has to be mV/ms (mV/ms)'
  ],
  [first('dv/dt = (v > vT) / tau'), 'equations[0]', 'Character 9: “(v > vT)” is true or false'],
  [first('dv/dt = (vRest - v)/0'), 'equations[0]', 'Character 21: “(vRest - v)/0” divides by zero'],
  [
    first('dv/dt = (vRest - v)/(3 ms - 3 ms)'),
    'equations[0]',
    'Character 21: “(vRest - v)/(3 ms - 3 ms)” divides by zero'
  ],
  [
    { parameters: { ...lif.parameters, C: '0 pF' } },
    'equations[0]',
    'Character 41: “(iE + iI + I)/C” divides by zero'
  ],
  [
    { equations: [...lif.equations, 'x = y + 1', 'y = x * 2'] },
    'equations[4]',
    'Character 5: “x” is defined by itself (x → y → x)'
  ],
  [
    { equations: [...lif.equations, 'x = 1 + x'] },
    'equations[3]',
    'Character 9: “x” is defined by itself (x → x)'
  ],
  [
    { equations: [...lif.equations, 'tau = 1 ms'] },
    'equations[3]',
    'Character 1: “tau” has a meaning already'
  ],
  [
    { equations: [...lif.equations, 'v = 1 mV'] },
    'equations[3]',
    'Character 1: “v” is a state; write dv/dt'
  ],
  [
    { equations: [...lif.equations, 'exp = 1 mV'] },
    'equations[3]',
    'Character 1: “exp” means something'
  ],
  [
    { equations: [...lif.equations, lif.equations[1]] },
    'equations[3]',
    'Character 1: “iE” has a meaning already'
  ],
  [
    { equations: [...lif.equations, 'diX/dt = 0'] },
    'equations[3]',
    'Character 2: there is no state “iX”; did you mean “iE”?'
  ],
  [{ equations: lif.equations.slice(1) }, 'state.v', 'No equation says how “v” changes'],
  [{ threshold: 'v + vT' }, 'threshold', 'Character 1: “v + vT” is a number, and a condition'],
  [{ threshold: 'v > iE' }, 'threshold', 'Character 1: “v” is a voltage and “iE” is a current'],
  [{ threshold: 'v > vT and 3' }, 'threshold', 'Character 12: “3” is a number, and a condition'],
  [
    { reset: ['v = 3 pA'] },
    'reset[0]',
    'Character 5: “3 pA” is a current, and v has to be a voltage (mV)'
  ],
  [{ reset: ['w = 3 pA'] }, 'reset[0]', 'Character 1: there is no state “w”'],
  [{ refractory: 'v' }, 'refractory', 'Character 1: there is no parameter or state “v”'],
  [
    { refractory: '2 mV' },
    'refractory',
    'Character 1: “2 mV” is a voltage, and refractory has to be a time (ms)'
  ],
  [first('dv/dt = v*v/(vT*tau)'), 'equations[0]', 'Character 9: the equation of “v” is not linear'],
  [
    { receptors: { e: { target: 'iE', unit: 'nS' } } },
    'receptors.e.unit',
    'Weights in nS cannot be added to “iE”, which is a current; use pA'
  ],
  [
    { receptors: { e: { target: 'iX' } } },
    'receptors.e.target',
    'There is no state variable “iX”; did you mean “iE”?'
  ],
  [
    { parameters: { ...lif.parameters, I: '1 pA' } },
    'parameters.I',
    '“I” means something in every formula'
  ],
  [
    { parameters: { ...lif.parameters, tau: '10 parsec' } },
    'parameters.tau',
    '“parsec” is not a unit'
  ],
  [{ id: 'lif-exp' }, 'id', 'The name “lif-exp” is used twice']
]

describe('checks of equations', () => {
  it.each([lif, izhikevich, adex].map((one) => [one.id, one] as const))(
    'find nothing wrong with %s',
    (id, definition) => {
      expect(problemsOf(definition, id)).toEqual([])
    }
  )

  it.each(wrong)('%j: %s: %s', (change, place, text) => {
    const definition = { ...lif, ...change }
    const problems = problemsOf(definition, definition.id)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(`${start}.${place}: ${text}`)
  })

  it('read units in numbers, but not where a name of the definition stands', () => {
    const value = (text: string, ...names: readonly string[]) => {
      const read = parseExpression(text, (name) => names.includes(name))
      return read.ok && read.value.kind === 'number' ? read.value.value : undefined
    }
    expect(value('2 V')).toBe(2000)
    expect(value('3 mV/s')).toBe(0.003)
    expect(value('4 ms^2')).toBe(4)
    expect(value('2 GOhm')).toBe(2)
    expect(parseExpression('2 m', (name) => name === 'm').ok).toBe(false)
    expect(value('2 mV / C', 'C')).toBeUndefined()
  })

  it('refuse a parameter of a population that divides by a time below zero', () => {
    const document = documentOf('my-lif', {
      definitions: [lif],
      populations: [{ name: 'a', model: 'my-lif', size: 1, parameters: { tau: '-1 ms' } }]
    })
    const [problem] = checkDocument(document, catalogue).problems
    expect(problem?.key).toBe('problems.notAbove')
    expect(formatPath(problem?.path ?? [])).toBe('populations[0].parameters.tau')
  })

  it('never throw and always end, whatever is written', () => {
    const pieces = fc.constantFrom(
      ...['v', 'iE', 'tau', 'dt', 'I', 't', 'exp', 'max(', '(', ')', '+', '-', '*', '/', '^', ','],
      ...['<', '==', 'and', 'or', 'not', '=', '2', '.5', '1e3', ' mV', ' ms^2', '%', ' ', 'dv/dt =']
    )
    const texts = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
      fc.nat({ max: 900 }).map((n) => `${'('.repeat(n)}v${')'.repeat(n)}`),
      fc.nat({ max: 900 }).map((n) => `v${' + v'.repeat(n)}`)
    )
    fc.assert(
      fc.property(texts, (text) => {
        parseStatement(text, () => false)
        problemsOf({ ...lif, ...first(text || ' '), threshold: text || ' ', reset: [text || ' '] })
      }),
      { numRuns: 400 }
    )
  })
})
