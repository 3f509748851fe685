import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeDevices } from '../../../src-main/devices'
import { describeModels } from '../../../src-main/engine'
import type { Json } from '../../../src-shared/experiments/json'
import { resolveNetwork } from '../../../src-shared/experiments/network/resolve-network'
import { networkSchema } from '../../../src-shared/experiments/network/schema'
import { problems } from '../../../src-shared/locale/en/problems'
import { projectRoot } from '../../setup/places'

const page = readFileSync(path.join(projectRoot, 'docs/document-format.md'), 'utf8')
const catalogue = { ...describeModels(), ...describeDevices() }

const documents: readonly Json[] = [...page.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(
  ([, text]) => JSON.parse(text ?? '')
)

/** Every key of an object schema and of those inside it. */
function keysOf(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
}

describe('the reference of the experiment document', () => {
  it('shows documents that run without a warning', () => {
    expect(documents).toHaveLength(2)
    for (const document of documents) {
      const { network, problems } = resolveNetwork(networkSchema.parse(document), catalogue)
      expect(problems).toEqual([])
      expect(network).not.toBeNull()
    }
  })

  it('shows every key of a network, and has each in a table', () => {
    const { shape } = networkSchema
    const parts = [
      shape,
      shape.simulation.shape,
      shape.populations.element.shape,
      shape.definitions.unwrap().element.shape,
      shape.presets.unwrap().element.shape,
      ...[shape.stimuli, shape.projections, shape.recorders].map(
        (list) => list.unwrap().element.shape
      )
    ]
    const shown = new Set(keysOf(documents[1] ?? null))
    for (const key of parts.flatMap((part) => Object.keys(part))) {
      expect(shown, key).toContain(key)
      expect(page).toMatch(new RegExp(`^\\| \`${key}\``, 'm'))
    }
  })

  it('lists the key of every problem', () => {
    const { type, relation, expected, unfitBecause, ...texts } = problems
    expect([type, relation, expected, unfitBecause].map((one) => typeof one)).toEqual(
      Array(4).fill('object')
    )
    for (const key of Object.keys(texts)) expect(page).toContain(`\`${key}\``)
  })
})
