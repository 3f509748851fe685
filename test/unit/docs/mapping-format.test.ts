import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { mappingSchema } from '../../../src-shared/experiments/mapping/schema'
import { resolveMapping } from '../../../src-shared/experiments/mapping/resolve-mapping'
import { projectRoot } from '../../setup/places'

const page = readFileSync(path.join(projectRoot, 'docs/mapping-format.md'), 'utf8')

it('the reference of the mapping document has every key, and a document that can be read', () => {
  for (const key of Object.keys(mappingSchema.shape)) {
    expect(page).toMatch(new RegExp(`^\\| \`${key}\``, 'm'))
  }
  const [, text] = /^```json\n([\s\S]*?)^```$/m.exec(page) ?? []
  const document = mappingSchema.parse(JSON.parse(text ?? ''))
  const { mapping, problems } = resolveMapping(document, ['loihi', 'truenorth'])
  expect(problems).toEqual([])
  expect(mapping?.rateHz).toBe(10)
})

it('a chip that there is not is named with the nearest one', () => {
  const [, text] = /^```json\n([\s\S]*?)^```$/m.exec(page) ?? []
  const document = mappingSchema.parse({ ...JSON.parse(text ?? ''), chips: ['liohi'] })
  const { mapping, problems } = resolveMapping(document, ['loihi', 'truenorth'])
  expect(mapping).toBeNull()
  expect(problems[0]).toMatchObject({
    key: 'problems.unknownChipNearest',
    details: { suggestion: 'loihi' }
  })
})
