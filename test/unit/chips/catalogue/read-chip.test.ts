import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChip } from '../../../../src-main/chips/catalogue/read-chip'
import { best } from '../../../../src-shared/hardware/best'
import { hardwareCatalogueSchema } from '../../../../src-shared/hardware/catalogue'
import { prepareCatalogue } from '../../../../src-main/chips/catalogue/prepare'
import { translator } from '../../../../src-shared/locale'

const file = hardwareCatalogueSchema.parse(
  JSON.parse(readFileSync('resources/catalog/hardware.json', 'utf8'))
)
const read = (content: unknown) =>
  readChip(typeof content === 'string' ? content : JSON.stringify(content), file)
const chip = {
  id: 'my-chip',
  name: 'My chip',
  kind: 'digital-spiking',
  sources: { sheet: 'Data sheet, version 2' },
  mapper: { support: 'spiking', topology: 'mesh2d' },
  props: {
    cores: 64,
    neurons_per_core: { value: 256, note: 'with 8-bit states' },
    neurons_total: 16384,
    energy_per_synop_pj: 3.1,
    process_nm: null
  }
}
const keysOf = (content: unknown): readonly string[] => read(content).problems.map(({ key }) => key)
const sentence = (content: unknown): string => {
  const [first] = read(content).problems
  return first ? translator('en').dynamic(`hardware.chipFile.${first.key}`, first.values) : ''
}

describe('a chip of one’s own, read from a file', () => {
  it('may be written in short: plain numbers get the unit of their field and the only source', () => {
    const { chip: kept, problems } = read(chip)
    expect(problems).toEqual([])
    expect(kept?.entry.name).toEqual({ en: 'My chip', ko: 'My chip' })
    expect(kept?.entry.props['cores']?.best).toEqual({
      value: 64,
      unit: 'count',
      source: 'sheet',
      confidence: 'primary'
    })
    expect(kept?.entry.props['energy_per_synop_pj']?.best.unit).toBe('pJ')
    expect(kept?.entry.props['process_nm']?.best).toMatchObject({ value: null, source: null })
    expect(kept?.sources['sheet']).toEqual({
      title: 'Data sheet, version 2',
      url: null,
      kind: 'own'
    })
  })

  it('may be any entry of the catalogue, with another id', () => {
    for (const entry of file.entries) {
      const { chip: kept, problems } = read({ ...entry, id: 'a-copy', sources: file.sources })
      expect(
        problems.filter(({ severity }) => severity === 'error'),
        entry.id
      ).toEqual([])
      expect(kept?.entry.props, entry.id).toEqual(entry.props)
    }
  })

  it('stands in the catalogue beside the others and inherits limits', () => {
    const { chip: kept } = read({
      ...chip,
      mapper: { support: 'spiking', inherits: 'dynap-cnn' },
      props: { energy_per_synop_pj: 3.1 }
    })
    const { entries } = prepareCatalogue(file, { values: {}, chips: kept ? [kept] : [] })
    const mine = entries.find(({ id }) => id === 'my-chip')
    expect(mine?.isOwn).toBe(true)
    expect(mine && best(mine, 'weight_bits')).toMatchObject({
      value: 8,
      inheritedFrom: 'dynap-cnn',
      isAssumption: true
    })
  })

  it.each([
    ['{ "id": ', 'notJson', 'JSON'],
    ['[1, 2]', 'notAChip', 'one chip'],
    [{ ...chip, id: undefined }, 'missing', '“id” is missing'],
    [{ ...chip, name: undefined }, 'missing', '“name” is missing'],
    [{ ...chip, kind: undefined }, 'notOneOf', 'digital-spiking'],
    [{ ...chip, kind: 'spiking' }, 'notOneOf', 'digital-spiking'],
    [{ ...chip, id: 'My Chip' }, 'badId', 'small letters'],
    [{ ...chip, id: 'loihi' }, 'idTaken', '“loihi” is taken'],
    [{ ...chip, year: 'recent' }, 'wrongType', '“year” has to be a number'],
    [{ ...chip, colour: 'blue' }, 'unknownKey', '“colour”'],
    [{ ...chip, props: { neuron_per_core: 1 } }, 'unknownFieldNearest', '“neurons_per_core”'],
    [{ ...chip, props: { shoe_size: 42 } }, 'unknownField', '“shoe_size”'],
    [{ ...chip, props: { cores: 'many' } }, 'notANumber', '“many”'],
    [{ ...chip, props: { cores: -3 } }, 'negative', '-3'],
    [{ ...chip, props: { cores: { value: 3, unit: 'boxes' } } }, 'notOneOf', 'props.cores.unit'],
    [{ ...chip, props: { cores: { value: { a: 'x' } } } }, 'notAValue', 'props.cores.value'],
    [{ ...chip, sources: undefined }, 'noSource', 'names no source'],
    [{ ...chip, props: { cores: { value: 3, source: 'x' } } }, 'unknownSource', '“x”'],
    [
      { ...chip, mapper: { support: 'spiking', inherits: 'loihi3' } },
      'unknownParentNearest',
      'loihi'
    ]
  ] as const)('is refused in one sentence with the field: %j', (content, key, words) => {
    expect(read(content).chip).toBeNull()
    expect(keysOf(content)).toContain(key)
    expect(sentence(content)).toContain(words)
    expect(sentence(content)).not.toMatch(/\{\w+\}|hardware\./)
  })

  it('is kept with a notice where numbers contradict one another or are missing', () => {
    const contradictory = read({ ...chip, props: { ...chip.props, neurons_total: 100_000 } })
    expect(contradictory.chip).not.toBeNull()
    expect(contradictory.problems).toMatchObject([
      { severity: 'notice', key: 'contradiction', values: { product: 16384, total: 100_000 } }
    ])
    expect(keysOf({ ...chip, props: {} })).toEqual(['noNeurons', 'noEnergy'])
  })

  it('has a sentence in both languages for everything that can be wrong with it', () => {
    for (const language of ['en', 'ko'] as const) {
      const t = translator(language)
      for (const key of [
        ...['notJson', 'notAChip', 'missing', 'wrongType', 'wrong', 'unknownKey', 'unknownField'],
        ...['unknownFieldNearest', 'notOneOf', 'badId', 'badAddress', 'outOfRange', 'notAValue'],
        ...['negative', 'notANumber', 'noSource', 'unknownSource', 'unknownParent'],
        ...['unknownParentNearest', 'idTaken', 'contradiction', 'noNeurons', 'noEnergy']
      ]) {
        expect(t.has(`hardware.chipFile.${key}`), `${language} ${key}`).toBe(true)
      }
    }
  })

  it('never throws, whatever the file holds', () => {
    const known = translator('en')
    fc.assert(
      fc.property(
        fc.record({ props: fc.jsonValue(), mapper: fc.jsonValue(), extra: fc.jsonValue() }),
        (part) => {
          const { chip: kept, problems } = read({ ...chip, ...part })
          if (kept === null) expect(problems.length).toBeGreaterThan(0)
          for (const { key } of problems) expect(known.has(`hardware.chipFile.${key}`)).toBe(true)
        }
      ),
      { numRuns: 300 }
    )
    fc.assert(
      fc.property(fc.string(), (text) => void read(text)),
      { numRuns: 200 }
    )
  })
})
