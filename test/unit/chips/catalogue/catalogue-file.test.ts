import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepareCatalogue } from '../../../../src-main/chips/catalogue/prepare'
import { best, bestNumber } from '../../../../src-shared/hardware/best'
import {
  hardwareCatalogueSchema,
  projectCatalogueSchema,
  validationCatalogueSchema
} from '../../../../src-shared/hardware/catalogue'
import type { HardwareEntry } from '../../../../src-shared/hardware/catalogue-entry'
import { hardwareFields, isHardwareField } from '../../../../src-shared/hardware/fields'
import { wordUnits } from '../../../../src-shared/hardware/units'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.join('resources/catalog', `${name}.json`), 'utf8'))
const file = hardwareCatalogueSchema.parse(read('hardware'))
const projects = projectCatalogueSchema.parse(read('projects')).projects
const workloads = validationCatalogueSchema.parse(read('validation-workloads')).workloads
const catalogue = prepareCatalogue(file)
const entryOf = (id: string): HardwareEntry => {
  const found = catalogue.entries.find((entry) => entry.id === id)
  if (!found) throw new Error(`no entry ${id}`)
  return found
}
const hangul = /[\uAC00-\uD7A3]/

describe('the catalogue of hardware', () => {
  it('has every id once', () => {
    const ids = file.entries.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(file.entries)(
    '$id: every value is of a known field and source, and has a unit',
    (entry) => {
      for (const [field, { best: first, also }] of Object.entries(entry.props)) {
        expect(isHardwareField(field), field).toBe(true)
        for (const one of [first, ...also]) {
          if (one.value === null) {
            expect([one.source, one.confidence], field).toEqual([null, null])
            expect(one.note, field).toBeDefined()
            continue
          }
          expect(one.source && file.sources[one.source], `${field}: ${one.source}`).toBeDefined()
          expect(one.confidence, field).not.toBeNull()
          expect(one.unit, field).not.toBeNull()
          if (one.unit && wordUnits.has(one.unit)) expect(typeof one.value).not.toBe('number')
          else expect(typeof one.value).not.toBe('string')
          if (one.source === 'memory') expect(one.confidence, field).toBe('unverified')
        }
        expect(
          also.every(({ value }) => value !== null),
          field
        ).toBe(true)
      }
    }
  )

  it('says its words in Korean too', () => {
    const texts = file.entries.flatMap(({ id, props, status, about, mapper }) =>
      [
        ...Object.values(props).flatMap(({ best: first, also }) =>
          [first, ...also].flatMap(({ note, qualifier }) => [note, qualifier])
        ),
        status ?? undefined,
        about,
        mapper.granularity,
        mapper.supportText
      ].flatMap((text) => (text ? [{ id, text }] : []))
    )
    // Names and formulas stay as they are: "FD-SOI", "512 × 256", "LPDDR4".
    const words = /(?:^|\s)[a-z]{4,}(?:\s|$)/
    const left = texts.filter(({ text: { en, ko } }) => words.test(en) && !hangul.test(ko))
    expect(left).toEqual([])
  })

  it('names fields that exist in conflicts, or titles them, and decides each', () => {
    for (const { id, conflicts } of file.entries) {
      for (const { field, title, decision } of conflicts) {
        expect(title !== undefined || field in hardwareFields, `${id} ${field}`).toBe(true)
        expect(decision.en.length, `${id} ${field}`).toBeGreaterThan(0)
      }
    }
  })

  it('has one default among the energy models of an entry', () => {
    for (const { id, energyModels } of file.entries) {
      if (energyModels.length === 0) continue
      expect(energyModels.filter((model) => model.default).length, id).toBe(1)
      for (const { source } of energyModels) expect(file.sources[source]).toBeDefined()
    }
  })

  it('links projects and workloads to entries that exist', () => {
    const ids = new Set(file.entries.map(({ id }) => id))
    for (const { id, hardware } of projects) {
      expect(
        hardware.filter((one) => !ids.has(one)),
        id
      ).toEqual([])
    }
    const chips = workloads.map(({ chip }) => chip).filter((chip) => chip !== 'reference')
    expect(chips.filter((chip) => !ids.has(chip))).toEqual([])
  })

  it('answers for a few numbers of the papers', () => {
    expect(bestNumber(entryOf('loihi'), 'neurons_per_core')).toBe(1024)
    expect(bestNumber(entryOf('truenorth'), 'synapses_total')).toBe(268_435_456)
    expect(bestNumber(entryOf('spinnaker'), 'router_entries')).toBe(1023)
    expect(best(entryOf('loihi'), 'axons_in_per_core')?.confidence).toBe('primary')
  })
})

describe('what an entry inherits', () => {
  it('never fills a number that is not published', () => {
    const second = entryOf('dynap-cnn2')
    expect(best(second, 'neurons_total')).toBeNull()
    expect(best(second, 'energy_per_synop_pj')).toBeNull()
    expect(best(second, 'active_power_mw_typ')).toBeNull()
  })

  it('says whose limit it is, and that it is assumed', () => {
    expect(best(entryOf('dynap-cnn2'), 'kernel_memory_ki')).toMatchObject({
      value: [16, 16, 16, 32, 32, 64, 64, 16, 16],
      inheritedFrom: 'dynap-cnn',
      isAssumption: true
    })
    expect(best(entryOf('speck'), 'kernel_memory_ki')).toMatchObject({
      inheritedFrom: 'dynap-cnn',
      isAssumption: false
    })
    expect(best(entryOf('dynap-cnn'), 'kernel_memory_ki')?.inheritedFrom).toBeNull()
  })
})

describe('own values', () => {
  it('stand first, are marked, and leave the published one readable', () => {
    const { entries } = prepareCatalogue(file, {
      values: { loihi: { energy_per_synop_pj: { value: 30, note: 'my board' } } },
      chips: []
    })
    const loihi = entries.find(({ id }) => id === 'loihi')
    expect(loihi?.ownFields).toEqual(['energy_per_synop_pj'])
    expect(loihi && best(loihi, 'energy_per_synop_pj')).toMatchObject({
      value: 30,
      unit: 'pJ',
      confidence: 'own',
      note: { en: 'my board', ko: 'my board' }
    })
    expect(loihi?.props['energy_per_synop_pj']?.also[0]?.value).toBe(23.6)
    expect(bestNumber(entryOf('loihi'), 'energy_per_synop_pj')).toBe(23.6)
  })
})
