import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeDevices } from '../../../src-main/devices'
import type { Json } from '../../../src-shared/experiments/json'
import { resolveCharacterisation } from '../../../src-shared/experiments/characterisation/resolve-characterisation'
import {
  characterisationSchema,
  columnRoles
} from '../../../src-shared/experiments/characterisation/schema'
import { projectRoot } from '../../setup/places'

const page = readFileSync(path.join(projectRoot, 'docs/characterisation-format.md'), 'utf8')
const documents: readonly Json[] = [...page.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(
  ([, text]) => JSON.parse(text ?? '')
)

describe('the reference of the characterisation document', () => {
  it('shows documents that run without a warning', () => {
    expect(documents).toHaveLength(2)
    for (const document of documents) {
      const parsed = characterisationSchema.parse(document)
      const { characterisation, problems } = resolveCharacterisation(parsed, describeDevices())
      expect(problems).toEqual([])
      expect(characterisation).not.toBeNull()
    }
  })

  it('has every key and every role', () => {
    const { shape } = characterisationSchema
    const parts = [
      shape,
      shape.devices.element.shape,
      shape.population.unwrap().shape,
      shape.limits.unwrap().element.shape,
      shape.measurements.unwrap().element.shape
    ]
    const shown = JSON.stringify(documents[1])
    for (const key of parts.flatMap((part) => Object.keys(part))) {
      expect(page).toMatch(new RegExp(`^\\| \`${key}\``, 'm'))
      if (key !== 'preset') expect(shown, key).toContain(`"${key}"`)
    }
    for (const role of columnRoles) expect(page).toContain(`\`${role}\``)
  })
})
