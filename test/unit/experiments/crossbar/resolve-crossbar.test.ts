import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeDevices } from '../../../../src-main/devices'
import { resolveCrossbar } from '../../../../src-shared/experiments/crossbar/resolve-crossbar'
import { crossbarSchema } from '../../../../src-shared/experiments/crossbar/schema'
import { isJsonObject, type Json } from '../../../../src-shared/experiments/json'
import { formatPath } from '../../../../src-shared/experiments/problem'
import { readDocument } from '../../../../src-shared/experiments/read-document'
import { translator } from '../../../../src-shared/locale'
import { projectRoot } from '../../../setup/places'

const catalogue = describeDevices()
const t = translator('en')

const good = {
  format: 'engram-experiment',
  version: 1,
  kind: 'crossbar',
  name: 'small',
  rows: 2,
  columns: 3,
  wire: { word: '1 ohm', bit: '2 Ω' },
  cells: {
    from: 'values',
    unit: 'uS',
    values: [
      [1, 2, 3],
      [4, 5, 6]
    ]
  },
  inputs: { unit: 'mV', values: [100, 200] }
}

/** Everything wrong with a document, as the command line says it. */
function complaints(document: Json): string[] {
  const read = readDocument(document)
  const problems = read.ok
    ? resolveCrossbar(crossbarSchema.parse(read.document), catalogue).problems
    : read.problems
  return problems.map(
    ({ path: place, key, details }) => `${formatPath(place)}: ${t.dynamic(key, details)}`
  )
}

const resolved = (document: Json) =>
  resolveCrossbar(crossbarSchema.parse(document), catalogue).crossbar

describe('a crossbar document', () => {
  it('becomes numbers in SI units', () => {
    const crossbar = resolved(good)
    expect(crossbar?.wire).toMatchObject({ word: 1, bit: 2, driver: 0, sense: 0 })
    expect(crossbar?.cells).toEqual({
      from: 'values',
      conductance: Float64Array.from([1e-6, 2e-6, 3e-6, 4e-6, 5e-6, 6e-6])
    })
    expect(crossbar?.drive).toEqual({
      kind: 'inputs',
      voltage: Float64Array.from([0.1, 0.2]),
      active: null
    })
  })

  it.each<[string, object, RegExp]>([
    ['a misspelt key', { ...good, colums: 3 }, /colums.*did you mean “columns”/],
    [
      'a wire in volts',
      { ...good, wire: { word: '1 V', bit: '1 ohm' } },
      /wire\.word: 1 V is not a/
    ],
    [
      'a wire without unit',
      { ...good, wire: { word: '1', bit: '1 ohm' } },
      /wire\.word: 1 has no unit/
    ],
    [
      'a negative wire',
      { ...good, wire: { word: '-1 ohm', bit: '1 ohm' } },
      /wire\.word: Too small/
    ],
    ['a missing row', { ...good, rows: 3 }, /cells\.values: The array has 3 rows, and this has 2/],
    [
      'a short row',
      {
        ...good,
        cells: {
          ...good.cells,
          values: [
            [1, 2],
            [1, 2, 3]
          ]
        }
      },
      /cells\.values\[0\]: The array has 3 columns, and this row has 2/
    ],
    [
      'a negative conductance',
      {
        ...good,
        cells: {
          ...good.cells,
          values: [
            [1, 2, 3],
            [1, -2, 3]
          ]
        }
      },
      /cells\.values\[1\]\[1\]: Too small/
    ],
    [
      'text among numbers',
      {
        ...good,
        cells: {
          ...good.cells,
          values: [
            ['a', 2, 3],
            [1, 2, 3]
          ]
        }
      },
      /cells\.values\[0\]\[0\]: This has to be a number/
    ],
    [
      'cells in ohm',
      { ...good, cells: { ...good.cells, unit: 'kOhm' } },
      /cells\.unit: .*not a conductance/
    ],
    [
      'one input too many',
      { ...good, inputs: { unit: 'V', values: [1, 2, 3] } },
      /inputs\.values: The array has 2 word lines, and there are 3/
    ],
    ['no drive', { ...good, inputs: undefined }, /inputs: Nothing drives the array/],
    [
      'two drives',
      { ...good, read: { row: 0, column: 0, voltage: '1 V', scheme: 'half' } },
      /read: Either “inputs” or “read”/
    ],
    [
      'a cell that is not there',
      { ...good, inputs: undefined, read: { row: 2, column: 0, voltage: '1 V', scheme: 'half' } },
      /read\.row: There is no line 2; there are 2, numbered 0 to 1/
    ],
    [
      'an unknown scheme',
      { ...good, inputs: undefined, read: { row: 0, column: 0, voltage: '1 V', scheme: 'v/2' } },
      /read\.scheme: .*choose one of: grounded, floating, half, third/
    ],
    [
      'the selected line open',
      {
        ...good,
        inputs: undefined,
        open: { words: [1] },
        read: { row: 1, column: 0, voltage: '1 V', scheme: 'half' }
      },
      /open\.words\[0\]: Line 1 is read and open at once/
    ],
    [
      'weights without a range',
      { ...good, cells: { from: 'weights', weights: 0.5 } },
      /cells\.low: Without a device, weights need/
    ],
    [
      'a law without device',
      { ...good, nonlinearity: { law: 'device' } },
      /nonlinearity\.law: Cells can only follow their device/
    ],
    [
      'an unknown preset',
      { ...good, device: { preset: 'pcm-joshy' } },
      /device\.preset: .*did you mean “pcm-joshi”/
    ],
    [
      'a capacitor for a cell',
      { ...good, device: { model: 'memcapacitor' } },
      /device: A read of memcapacitor gives a capacitance/
    ],
    [
      'a matrix of nonlinear cells',
      {
        ...good,
        effectiveMatrix: true,
        nonlinearity: { law: 'sinh', characteristic: '0.2 V', read: '0.1 V' }
      },
      /effectiveMatrix: Only linear cells/
    ],
    ['too many lines', { ...good, rows: 5000 }, /rows: Too large; the most is 4096/],
    [
      'too many cells',
      {
        ...good,
        rows: 4096,
        columns: 4096,
        cells: { from: 'distribution', conductance: '1 uS' },
        inputs: { voltage: '1 V' }
      },
      /columns: That makes 16777216 cells, and the most is 4194304/
    ],
    [
      'a sinh law without width',
      { ...good, nonlinearity: { law: 'sinh', characteristic: '0 V', read: '0.1 V' } },
      /nonlinearity\.characteristic: Too small; it has to be above 0 V/
    ]
  ])('with %s is refused with place and remedy', (_, document, wanted) => {
    const plain: Json = JSON.parse(JSON.stringify(document))
    const found = complaints(plain)
    expect(found.join('\n')).toMatch(wanted)
  })

  it('draws the same cells again, and keeps them when rows are added', async () => {
    const { makeCells } = await import('../../../../src-main/devices/crossbar/make-cells')
    const cells = {
      from: 'distribution',
      conductance: { distribution: 'lognormal', mean: '20 uS', sd: '10 uS' }
    }
    const of = (rows: number): Float64Array => {
      const crossbar = resolved({ ...good, rows, columns: 7, cells, inputs: { voltage: '1 V' } })
      if (!crossbar) throw new Error('it is right')
      return makeCells(crossbar).conductance
    }
    expect(of(5)).toEqual(of(9).slice(0, 35))
    const many = of(4000)
    const mean = many.reduce((sum, g) => sum + g, 0) / many.length
    expect(Math.abs(mean - 20e-6)).toBeLessThan((4 * 10e-6) / Math.sqrt(many.length))
  })

  it('stores weights in a straight line', async () => {
    const { makeCells } = await import('../../../../src-main/devices/crossbar/make-cells')
    const crossbar = resolved({
      ...good,
      cells: {
        from: 'weights',
        weights: [
          [-1, 0, 1],
          [0.5, 2, -0.5]
        ],
        lowest: -1,
        highest: 1,
        low: '10 uS',
        high: '50 uS'
      }
    })
    const made = crossbar && makeCells(crossbar).conductance
    const micro = [...(made ?? [])].map((g) => Number((g * 1e6).toPrecision(12)))
    expect(micro).toEqual([10, 30, 50, 40, 50, 20])
  })

  it('programmes devices with their spread', async () => {
    const { makeCells } = await import('../../../../src-main/devices/crossbar/make-cells')
    const of = (spread: boolean) => {
      const crossbar = resolved({
        ...good,
        device: {
          model: 'pulse-exponential',
          ...(spread ? { spread: { conductanceMax: '20 %' } } : {})
        },
        cells: {
          from: 'weights',
          weights: [
            [1, 1, 1],
            [1, 1, 0]
          ]
        }
      })
      if (!crossbar) throw new Error('it is right')
      return makeCells(crossbar).conductance
    }
    const alike = of(false)
    expect(new Set(alike.slice(0, 5)).size).toBe(1)
    expect(alike[5]).toBeLessThan((alike[0] ?? 0) / 5)
    // A device that reaches further than the typical one is programmed to what was aimed at.
    const different = of(true).slice(0, 5)
    expect(new Set(different).size).toBeGreaterThan(1)
    expect(Math.max(...different)).toBe(alike[0])
    expect(of(true)).toEqual(of(true))
  })
})

describe('faults of a document', () => {
  it('are shares of the cells and of the range, with five per cent of tolerance', () => {
    const faults = { stuckOn: '1 %', flips: 0.02, shift: '3 %', high: '90 uS' }
    expect(resolved({ ...good, faults } as Json)?.faults).toEqual({
      stuckOn: 0.01,
      stuckOff: 0,
      flips: 0.02,
      shift: 0.03,
      low: null,
      high: 90e-6,
      tolerance: 0.05
    })
    expect(resolved(good)?.faults).toBeNull()
  })

  it('are refused where they make no sense', () => {
    const about = (faults: Json, change: Record<string, Json> = {}): string[] =>
      complaints({ ...good, ...change, faults } as Json)
    expect(about({ flips: 1.5 })[0]).toContain('faults.flips')
    expect(about({ stuckOn: 0.6, stuckOff: 0.6 })[0]).toContain('more than all cells')
    expect(about({ low: '5 uS', high: '2 uS' })[0]).toContain('faults.high')
    expect(
      about({}, { device: { preset: 'pcm-joshi' }, nonlinearity: { law: 'device' } })[0]
    ).toContain('stuck-at')
  })
})

describe('the reference of the crossbar document', () => {
  const page = readFileSync(path.join(projectRoot, 'docs/crossbar-format.md'), 'utf8')

  it('shows a document that runs', () => {
    const [, text = ''] = /^```json\n([\s\S]*?)^```$/m.exec(page) ?? []
    expect(complaints(JSON.parse(text))).toEqual([])
  })

  it('lists every key', () => {
    const { shape } = crossbarSchema
    const parts = [
      shape,
      shape.wire.shape,
      ...shape.cells.options.map((option) => option.shape),
      ...shape.nonlinearity.unwrap().options.map((option) => option.shape),
      ...shape.inputs.unwrap().options.map((option) => option.shape),
      shape.read.unwrap().shape,
      shape.faults.unwrap().shape
    ]
    for (const key of parts.flatMap((part) => Object.keys(part))) {
      expect(page, key).toMatch(new RegExp(`\`${key}\`|"${key}"`))
    }
  })
})

describe('samples of crossbars', () => {
  it.each(['crossbar-read-out', 'crossbar-sneak-paths', 'crossbar-radiation'])(
    '%s has no problem',
    (name) => {
      const file = path.join(projectRoot, 'resources/examples/devices', `${name}.json`)
      const document: Json = JSON.parse(readFileSync(file, 'utf8'))
      expect(complaints(document)).toEqual([])
      expect(isJsonObject(document) && document['expect']).toMatch(/\w{3}/)
    }
  )
})
