import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeModels } from '../../../src-main/engine'
import { checkDocument, prepareRun } from '../../../src-main/services/prepare-run'
import { isJsonObject } from '../../../src-shared/experiments/json'
import { parseJson } from '../../../src-shared/experiments/parse-json'
import { projectRoot } from '../../setup/places'

const folder = path.join(projectRoot, 'resources/examples')
const names = fs.readdirSync(folder).filter((name) => name.endsWith('.json'))
const catalogue = describeModels()

test('the samples that the tour names are there', () => {
  expect(names).toEqual(
    expect.arrayContaining(['brunel.json', 'cuba.json', 'lif-step-current.json'])
  )
  expect(names.filter((name) => name.startsWith('brunel-regimes-'))).toHaveLength(4)
})

describe.each(names)('%s', (name) => {
  const read = parseJson(fs.readFileSync(path.join(folder, name), 'utf8'))
  if (!read.ok) throw new Error(`${name} is not JSON`)
  const document = read.value

  test('reads without any problem', () => {
    expect(checkDocument(document, catalogue).problems).toEqual([])
  })

  test('says what it is, what to expect, and where it is from', () => {
    if (!isJsonObject(document)) throw new Error(`${name} is no object`)
    expect(document['description']).toMatch(/\w.{20,}/)
    expect(document['expect']).toMatch(/\w.{20,}/)
    expect(document['sources']).toEqual(expect.arrayContaining([expect.any(String)]))
  })

  test('can be run on two threads with 8 GB', () => {
    const options = { catalogue, seed: undefined, workers: 2, freeBytes: 8 * 2 ** 30 }
    expect(prepareRun(document, options).ok).toBe(true)
  })
})
