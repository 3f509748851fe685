import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { failureOfRun } from '../../../src-main/services/run-failure'
import type { RunFailure } from '../../../src-main/pool'
import { en } from '../../../src-shared/locale/en'
import { ko } from '../../../src-shared/locale/ko'
import { languages, translator } from '../../../src-shared/locale'
import { projectRoot } from '../../setup/places'

type Texts = { readonly [key: string]: string | Texts }

const flat = (texts: Texts, prefix = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`)
  )

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort()

const sources = ['src-main', 'src-shared', 'src-renderer'].flatMap((folder) =>
  fs
    .readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.as)\.(ts|vue)$/.test(name) && !name.startsWith('locale'))
    .map((name) => fs.readFileSync(path.join(projectRoot, folder, name), 'utf8'))
)

/** Every match of the pattern's first group in the code, once. */
const named = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, key = '']) => key)))
]

const keys = [
  ...named(/['"`]((?:problems|failures)\.[a-zA-Z]\w*(?:\.\w+)*)['"`]/g),
  // Keys that are put together: the function that is called adds the topic.
  ...named(/\bproblem\((?:\[[^\]]*\], )?'(\w+)'/g).map((key) => `problems.${key}`),
  ...named(/\baxisProblem\(\[[^\]]*\], '(\w+)'/g).map((key) => `sweeps.problems.${key}`),
  ...named(/\bcomplain\('(\w+)'/g).map((key) => `problems.${key}`),
  ...named(/\bwrongType\('(\w+)'/g).map((key) => `problems.type.${key}`),
  ...named(/\bfailed\('(\w+)'/g).map((key) => `failures.run.${key}`)
].filter((key) => !key.endsWith('.'))

describe.each(languages)('in %s', (language) => {
  const translate = translator(language)

  it('every problem and failure that the code names has a text', () => {
    expect(keys.length).toBeGreaterThan(90)
    expect(keys.filter((key) => !translate.has(key))).toEqual([])
  })

  const failures: readonly RunFailure[] = [
    { kind: 'out-of-memory', bytes: 5e6 },
    { kind: 'runaway', population: 'E', timeMs: 50.000000001, rateHz: 1234.5678 },
    { kind: 'not-finite', population: 'E', variable: 'v', neuron: 3, timeMs: 100 },
    { kind: 'crashed', reason: 'exit 1' },
    { kind: 'heap-exhausted' },
    { kind: 'not-stored', reason: '' }
  ]
  test.each(failures)('a run that failed by $kind says so in whole words', (failure) => {
    const { key, details, code } = failureOfRun(failure)
    const text = translate.dynamic(key, details)
    expect(code).toBe('failed')
    expect(text).not.toMatch(/\{\w+\}|undefined/)
    expect(text.length).toBeGreaterThan(20)
    for (const value of Object.values(details)) expect(text).toContain(String(value))
  })

  it('a key without text shows itself, and an inherited name is no key', () => {
    expect(translate.dynamic('problems.noSuchProblem')).toBe('problems.noSuchProblem')
    for (const key of ['problems.constructor', '__proto__.x', 'problems', 'problems.type', '']) {
      expect(translate.has(key)).toBe(false)
    }
  })

  it('a value is filled in as it is, without being read as a placeholder or a pattern again', () => {
    const text = translate.dynamic('problems.unknownModel', { model: '$& {known}', known: 'a' })
    expect(text).toContain('$& {known}')
  })
})

describe('both languages', () => {
  const english = new Map(flat(en))
  const korean = new Map(flat(ko))

  it('have the same keys', () => {
    expect([...korean.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('name the same values in every text', () => {
    const differing = [...english].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(korean.get(key) ?? '').join()
    )
    expect(differing).toEqual([])
  })

  it('are two languages: every problem and failure is said in Korean, too', () => {
    for (const [key, text] of [...flat(ko.problems), ...flat(ko.failures)]) {
      expect(text, key).toMatch(/\p{Script=Hangul}/u)
    }
  })
})
