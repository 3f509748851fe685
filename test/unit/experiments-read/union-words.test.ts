import { describe, expect, it } from 'vitest'
import { formatPath } from '../../../src-shared/experiments/problem'
import { readDocument } from '../../../src-shared/experiments/read-document'
import type { Json } from '../../../src-shared/experiments/json'
import { languages, translator } from '../../../src-shared/locale'

const crossbar = (changes: { readonly [key: string]: Json }): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'crossbar',
  name: 'Two by two',
  rows: 2,
  columns: 2,
  wire: { word: '2 ohm', bit: '2 ohm' },
  cells: { from: 'distribution', conductance: '10 uS' },
  inputs: { voltage: '0.2 V' },
  ...changes
})

const distribution =
  '"…", 0.5, { "distribution": "uniform", "low": …, "high": … }, { "distribution": "normal", "mean": …, "sd": … }, { "distribution": "lognormal", "mean": …, "sd": … }'

const said = (changes: { readonly [key: string]: Json }, language: 'en' | 'ko' = 'en') => {
  const read = readDocument(crossbar(changes))
  if (read.ok) return []
  const t = translator(language)
  return read.problems.map(({ path, key, details }) => [formatPath(path), t.dynamic(key, details)])
}

describe('where a value may have several forms', () => {
  it('names the key that a list belongs to', () => {
    const words = `This belongs to “values”. Move it there, or write one of: ${distribution}.`
    expect(said({ inputs: { voltage: [0.2, 0.1] } })).toEqual([['inputs.voltage', words]])
    expect(said({ inputs: { voltage: ['0.2 V', '0.1 V'] } })).toEqual([['inputs.voltage', words]])
  })

  it('names the forms where no other key takes it', () => {
    expect(said({ cells: { from: 'distribution', conductance: true } })).toEqual([
      [
        'cells.conductance',
        `The value has none of the forms that are possible here. Write one of: ${distribution}.`
      ]
    ])
    expect(said({ inputs: 'all' })).toEqual([
      [
        'inputs',
        'The value has none of the forms that are possible here. Write one of: { "voltage": … }, { "unit": …, "values": … }.'
      ]
    ])
  })

  it('takes the form with the same names for the one that was meant', () => {
    expect(said({ inputs: { unit: 'V', values: ['0.2 V', 0.1] } })).toEqual([
      ['inputs.values[0]', 'This has to be a number.']
    ])
    expect(said({ inputs: { unit: 'V', value: [0.2, 0.1] } })).toEqual([
      ['inputs.values', '“values” is missing; give it a value.'],
      ['inputs.value', '“value” is not known here; did you mean “values”?']
    ])
  })

  it('names the choices of the key that tells the forms apart, given or not', () => {
    expect(said({ nonlinearity: { law: 'cubic' } })).toEqual([
      ['nonlinearity.law', 'Not one of the possible values; choose one of: sinh, selector, device.']
    ])
    expect(said({ nonlinearity: { slope: '0.1 V' } })).toEqual([
      ['nonlinearity.law', '“law” is missing; it has to be one of: sinh, selector, device.']
    ])
  })

  it('says it all in every language', () => {
    const broken: readonly { readonly [key: string]: Json }[] = [
      { inputs: { voltage: [1] } },
      { inputs: 1 },
      { nonlinearity: {} }
    ]
    for (const language of languages) {
      for (const changes of broken) {
        expect(JSON.stringify(said(changes, language))).not.toMatch(/\{\w+\}|@\w|undefined/)
      }
    }
  })
})
