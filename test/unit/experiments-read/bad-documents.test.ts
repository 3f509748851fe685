import { describe, expect, it, test } from 'vitest'
import { checkDocument } from '../../../src-main/services/prepare-run'
import { describeModels } from '../../../src-main/engine'
import type { Json } from '../../../src-shared/experiments/json'
import { formatPath } from '../../../src-shared/experiments/problem'
import { languages, translator } from '../../../src-shared/locale'
import { badDocuments } from './bad-documents'
import { changed, goodDocument } from './documents'

const catalogue = describeModels()
const problemsIn = (document: Json) => checkDocument(document, catalogue).problems
const english = translator('en')

describe('a bad document is refused in exact words:', () => {
  test.each(badDocuments)('$name', ({ document, says }) => {
    const { problems, network } = checkDocument(document, catalogue)
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(
      errors.map(({ path, key, details }) => [formatPath(path), english.dynamic(key, details)])
    ).toEqual(says)
    expect(network).toBeNull()
  })
})

describe.each(languages)('every problem has its whole text in %s:', (language) => {
  const translate = translator(language)
  test.each(badDocuments)('$name', ({ document }) => {
    for (const { key, details } of problemsIn(document)) {
      expect(translate.has(key)).toBe(true)
      const text = translate.dynamic(key, details)
      expect(text).not.toMatch(/\{\w+\}|@\w+\.|undefined|\[object/)
    }
  })
})

describe('a good document', () => {
  it('has no problems', () => expect(problemsIn(goodDocument)).toEqual([]))

  it('may say the same in other units', () => {
    expect(problemsIn(changed([['projections', 0, 'weight'], '0.02 nA']))).toEqual([])
  })

  it('is told where a time falls between two steps, and is taken all the same', () => {
    const document = changed(
      [['projections', 0, 'delay'], '1.53 ms'],
      [['simulation', 'duration'], '100.04 ms']
    )
    const { problems, network } = checkDocument(document, catalogue)
    expect(problems.map(({ severity, path }) => [severity, formatPath(path)])).toEqual([
      ['warning', 'simulation.duration'],
      ['warning', 'projections[0].delay']
    ])
    expect(network?.durationMs).toBeCloseTo(100, 9)
  })
})
