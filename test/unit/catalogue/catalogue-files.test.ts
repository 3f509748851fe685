import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { devicePresets } from '../../../src-main/devices/presets'
import { glossarySchema } from '../../../src-shared/catalogue/glossary'
import {
  memoryCatalogueSchema,
  memoryColumnNames,
  memoryColumns,
  memoryValue
} from '../../../src-shared/catalogue/memory'
import { memoryNumber, memoryValueText } from '../../../src-shared/catalogue/memory-text'
import { translator } from '../../../src-shared/locale'
import { projectRoot } from '../../setup/places'

const read = (name: string): unknown =>
  JSON.parse(fs.readFileSync(path.join(projectRoot, 'resources/catalog', name), 'utf8'))
const memories = memoryCatalogueSchema.parse(read('memory-technologies.json'))
const glossary = glossarySchema.parse(read('glossary.json'))
const presetTechnologies = new Set(devicePresets.map(({ technology }) => technology))
const t = translator('en')

describe('the table of memories', () => {
  it.each(memories.technologies.map((one) => [one.id, one] as const))(
    '%s names a source and the right kind of value in each cell',
    (_, technology) => {
      for (const [column, statements] of Object.entries(technology.cells)) {
        const name = memoryColumnNames.find((one) => one === column)
        expect(name, column).toBeDefined()
        if (name === undefined) continue
        for (const statement of statements) {
          expect(Object.keys(memories.sources)).toContain(statement.source)
          const kind = 'yes' in statement ? 'yes-no' : 'rank' in statement ? 'rank' : 'number'
          expect(kind).toBe(memoryColumns[name].kind)
          if (!('low' in statement)) continue
          expect(statement.low === null && statement.high === null, column).toBe(false)
          if (statement.low !== null && statement.high !== null) {
            expect(statement.low).toBeLessThanOrEqual(statement.high)
          }
        }
      }
      for (const { column } of technology.conflicts) {
        expect(technology.cells[column], `conflict about ${column}`).toBeDefined()
      }
      for (const preset of technology.presets) expect(presetTechnologies).toContain(preset)
      for (const term of technology.terms) {
        expect(glossary.cards.map(({ id }) => id)).toContain(term)
      }
    }
  )

  it('agrees with the published figures of the presets', () => {
    const labels = {
      'Programming energy per bit': 'energyPerBit',
      'Write time': 'writeTime',
      'Retention temperature': 'retention'
    } as const
    let compared = 0
    for (const technology of memories.technologies) {
      const preset = devicePresets.find(
        ({ technology: of, published }) => technology.presets.includes(of) && published
      )
      for (const [label, column] of Object.entries(labels)) {
        const figure = preset?.published?.find((one) => one.label.en === label && one.value)
        const value = memoryValue(technology, column, {})
        if (!figure?.value || !value || !('low' in value)) continue
        const numbers = figure.value.replace(' at 4.8 V', '').match(/[\d.]+(?:e\d+)?/g)
        expect(numbers?.map(Number)[0], `${technology.id} ${label}`).toBe(value.low ?? value.high)
        compared += 1
      }
    }
    expect(compared).toBeGreaterThanOrEqual(14)
  })

  it('has the figures of the report and of the survey, and invents none for what they leave out', () => {
    const valueOf = (id: string, column: (typeof memoryColumnNames)[number]) => {
      const technology = memories.technologies.find((one) => one.id === id)
      return technology && memoryValue(technology, column, {})
    }
    expect(valueOf('pcram', 'energyPerBit')).toMatchObject({
      low: 300,
      high: 300,
      source: 'kerc2024'
    })
    expect(valueOf('feram', 'voltage')).toMatchObject({ low: 4.8 })
    expect(valueOf('mram', 'endurance')).toMatchObject({ low: 1e15, high: null })
    for (const id of ['ionic-redox', 'memcapacitor', 'fefet']) {
      expect(valueOf(id, 'energyPerBit'), id).toBeUndefined()
    }
    expect(valueOf('sram', 'leakagePerBit')).toBeUndefined()
  })

  it('prints ranges, open ends, powers of ten and words', () => {
    expect(memoryValueText({ low: 10, high: 100 }, 'writeTime', t)).toBe('10–100 ns')
    expect(memoryValueText({ low: 1e15, high: null }, 'endurance', t)).toBe('> 10¹⁵')
    expect(memoryValueText({ low: null, high: 3e15 }, 'endurance', t)).toBe('≤ 3×10¹⁵')
    expect(memoryValueText({ low: 20000, high: 20000 }, 'writeTime', t)).toBe('20,000 ns')
    expect(memoryValueText({ yes: false }, 'multiLevel', t)).toBe('no')
    expect(memoryValueText({ rank: 'bad' }, 'scaleUp', t)).toBe('poor')
    expect(memoryNumber(1.5e-7)).toBe('1.5×10⁻⁷')
  })
})

describe('the glossary', () => {
  it('has each card once, with sources, and links that lead somewhere', () => {
    const ids = glossary.cards.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const technologies = [...presetTechnologies, ...memories.technologies.map(({ id }) => id)]
    for (const { id, related, technologies: named } of glossary.cards) {
      for (const other of related) expect(ids, id).toContain(other)
      for (const technology of named) expect(technologies, id).toContain(technology)
    }
  })

  it.each(['chalcogenide', 'pzt', 'hfo2', 'fdsoi', 'finfet', 'tsv', 'interposer', 'filament'])(
    'explains %s in both languages',
    (id) => {
      const card = glossary.cards.find((one) => one.id === id)
      expect(card?.text.en.length).toBeGreaterThan(80)
      expect(card?.text.ko).toMatch(/[가-힣]/)
    }
  )
})
