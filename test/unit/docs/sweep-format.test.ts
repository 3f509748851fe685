import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeDevices } from '../../../src-main/devices'
import { describeModels } from '../../../src-main/engine'
import type { Json } from '../../../src-shared/experiments/json'
import { sweepFields } from '../../../src-shared/experiments/sweep/fields'
import { resolveSweep } from '../../../src-shared/experiments/sweep/resolve-sweep'
import {
  axisFieldSchema,
  axisSchema,
  drawsSchema,
  lawSchema,
  listSchema,
  rangeSchema,
  seedsSchema,
  sweepSchema
} from '../../../src-shared/experiments/sweep/schema'
import { projectRoot } from '../../setup/places'

const page = readFileSync(path.join(projectRoot, 'docs/sweep-format.md'), 'utf8')
const documents: readonly Json[] = [...page.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(
  ([, text]) => JSON.parse(text ?? '')
)
const catalogue = { ...describeModels(), ...describeDevices() }

describe('the reference of the sweep document', () => {
  it('shows sweeps that can be worked out', () => {
    expect(documents).toHaveLength(2)
    const runs = documents.map((document) => {
      const sweep = sweepSchema.parse(document)
      const { experiment: base } = sweep
      if (typeof base === 'string') throw new Error('the experiment is a name')
      const plan = resolveSweep(sweep, { base, known: sweepFields(base, catalogue) })
      if (!plan.ok) throw new Error(JSON.stringify(plan.failure))
      return plan.value.runs
    })
    // Of the second: three values of g, two sizes, two delays, four drawn points, two seeds.
    expect(runs).toEqual([5, 3 * 2 * 2 * 4 * 2])
  })

  it('has every key', () => {
    const [, field] = axisFieldSchema.options
    const [repeats] = seedsSchema.options
    const tables = [sweepSchema, field, rangeSchema, listSchema, drawsSchema, repeats]
    for (const key of tables.flatMap(({ shape }) => Object.keys(shape))) {
      expect(page, key).toMatch(new RegExp(`^\\| \`${key}\``, 'm'))
    }
    for (const key of Object.keys(axisSchema.shape)) expect(page, key).toContain(`\`${key}\``)
    const shown = JSON.stringify(documents[1])
    const keys = [sweepSchema, axisSchema, field, rangeSchema, listSchema, drawsSchema, repeats]
    for (const key of keys.flatMap(({ shape }) => Object.keys(shape))) {
      expect(shown, key).toContain(`"${key}"`)
    }
    for (const law of lawSchema.options) {
      for (const key of Object.keys(law.shape)) expect(page).toContain(`\`${key}\``)
      for (const value of law.shape.distribution.values) {
        expect(page).toMatch(new RegExp(`^\\| \`${value}\``, 'm'))
      }
    }
  })
})
