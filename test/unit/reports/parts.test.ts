import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { headCell, numberCell, textCell } from '../../../src-main/reports/bundle/csv'
import { fileName, uniqueNames } from '../../../src-main/reports/bundle/file-name'
import { decimalsOf } from '../../../src-main/reports/bundle/grid'
import { spikesCsv } from '../../../src-main/reports/bundle/spikes-csv'
import { statesCsv } from '../../../src-main/reports/bundle/states-csv'
import { describeModels } from '../../../src-main/engine'
import { html } from '../../../src-main/reports/markup'
import { formatNumber } from '../../../src-main/reports/numbers'
import { differencesOf } from '../../../src-main/reports/parameters/differences'
import { networkParameters } from '../../../src-main/reports/parameters/network'
import { pathLabel } from '../../../src-main/reports/parameters/path-label'
import type { ReadView } from '../../../src-main/reports/report'
import { pngOf } from '../../../src-main/reports/svg/png'
import { roundUp, ticksOf } from '../../../src-main/reports/svg/ticks'
import { isJsonObject } from '../../../src-shared/experiments/json'
import { translator } from '../../../src-shared/locale'
import { failure, ok } from '../../../src-shared/result'
import { catalogue, network, spikes, voltage } from './fake-runs'
import { viewOf, type FakeRecording } from './fake-views'

describe('markup', () => {
  it('escapes values, takes over markup, leaves out nothing-values', () => {
    const inner = html`<b>${'<'}</b>`
    expect(html`<p title="${'"'}">${inner}${null}${false}${[1, '&']}</p>`.markup).toBe(
      '<p title="&quot;"><b>&lt;</b>1&amp;</p>'
    )
  })
  it('replaces characters that no page may hold', () => {
    expect(html`${'a\u0000b\ud800c\u001b'}`.markup).toBe('a\ufffdb\ufffdc\ufffd')
    expect(html`${'뉴런 𝜏'}`.markup).toBe('뉴런 𝜏')
  })
})

describe('numbers', () => {
  it.each([
    [40.12345, '40.12'],
    [0, '0'],
    [-0.5, '−0.5'],
    [1600, '1600'],
    [14_867, '14\u2009867'],
    [123_456.7, '123\u2009457'],
    [1.5e-7, '1.5\u2009×\u200910⁻⁷'],
    [null, '–'],
    [Number.POSITIVE_INFINITY, '–']
  ])('prints %s as %s', (value, text) => expect(formatNumber(value)).toBe(text))
})

describe('ticks', () => {
  it('are round and inside', () => {
    expect(ticksOf(0, 100, 5).values).toEqual([0, 20, 40, 60, 80, 100])
    const fine = ticksOf(-70.3, -49.8, 4)
    expect(fine.values).toEqual([-70, -65, -60, -55, -50])
    expect(fine.values.map(fine.print)).toEqual(['−70', '−65', '−60', '−55', '−50'])
    expect(ticksOf(0, 1, 5).values.map(ticksOf(0, 1, 5).print)).toEqual(
      ['0', '0.2', '0.4', '0.6', '0.8', '1.0'] // prettier-ignore
    )
    expect(ticksOf(3, 3, 4).values).toEqual([3])
    expect(ticksOf(1, 1 + 2 ** -52, 4).values).toEqual([1])
    expect(roundUp(0)).toBe(1)
    expect(roundUp(43)).toBe(50)
  })
})

describe('CSV cells', () => {
  it('quote, and guard texts but not numbers against formulas', () => {
    expect(textCell('a,"b"')).toBe('"a,""b"""')
    expect(textCell('=1+1')).toBe("'=1+1")
    expect(textCell('-x')).toBe("'-x")
    expect(textCell('@cmd')).toBe("'@cmd")
    expect(numberCell(-1.5)).toBe('-1.5')
    expect(numberCell(null)).toBe('')
    expect(headCell('v', 'mV')).toBe('v [mV]')
    expect(headCell('cv', '1')).toBe('cv')
  })
})

describe('file names', () => {
  it('fit every file system and differ', () => {
    expect(fileName('../a/b: c?')).toBe('a-b-c')
    expect(fileName('con')).toBe('_con')
    expect(fileName('..')).toBe('_')
    expect(fileName('뉴런')).toBe('뉴런')
    expect(uniqueNames(['a', 'A', 'a'])).toEqual(['a', 'A-2', 'a-3'])
  })
})

/** A reader that gives at most `limit` spikes, and counts how often it is asked. */
function reader(recording: FakeRecording, limit: number, asked = { times: 0 }): ReadView {
  return async (view) => {
    asked.times++
    const capped = view.kind === 'spikes' ? { ...view, limit } : view
    return ok(viewOf(recording, capped)) as never
  }
}

async function rows(pieces: ReturnType<typeof spikesCsv>): Promise<string[]> {
  let text = ''
  for await (const piece of pieces) if (piece.ok) text += piece.value
  return text.trimEnd().split('\r\n').slice(1)
}

describe('exported recordings', () => {
  it('have each spike once, however small the pieces', async () => {
    const recording = spikes(1, 'E', 60)
    const asked = { times: 0 }
    const lines = await rows(spikesCsv(recording.info, reader(recording, 40, asked)))
    expect(asked.times).toBeGreaterThan(20)
    expect(lines).toEqual(
      Array.from(recording.timesMs, (time, i) => `${time},${recording.neurons[i]}`)
    )
  })

  it('say so when one step holds more than can be read', async () => {
    const recording = spikes(1, 'E', 3)
    const dense = {
      ...recording,
      timesMs: new Float64Array(50).fill(200),
      neurons: new Uint32Array(50)
    }
    const pieces = []
    for await (const piece of spikesCsv(dense.info, reader(dense, 10))) pieces.push(piece)
    expect(pieces.at(-1)).toMatchObject({
      ok: false,
      failure: { key: 'reports.failures.tooDense' }
    })
  })

  it('stop at a view that fails', async () => {
    const broken: ReadView = async () => failure('failed', 'failures.store.damagedChunk')
    const pieces = []
    for await (const piece of statesCsv(voltage(1).info, broken)) pieces.push(piece)
    expect(pieces).toHaveLength(2)
    expect(pieces[1]).toMatchObject({ ok: false })
  })

  it('write times without the rounding of binary fractions', () => {
    expect(decimalsOf(0.1)).toBe(1)
    expect(decimalsOf(0.025)).toBe(3)
    expect(decimalsOf(1)).toBe(0)
  })
})

describe('differences', () => {
  it('name the values, and nothing that is only words or places on a canvas', () => {
    const [a, b] = [network('-0.5 mV'), network('-0.6 mV')]
    const moved = { ...(b as object), name: 'Other', layout: { E: { x: 1, y: 2 } } }
    expect(differencesOf([a, moved, a])).toEqual([
      { path: ['projections', 0, 'weight'], values: ['-0.5 mV', '-0.6 mV', '-0.5 mV'] }
    ])
  })
})

describe('labels of paths', () => {
  it('name what a value belongs to, in the words of the catalogue', () => {
    const document = network('-0.5 mV')
    const label = (...path: (string | number)[]): string =>
      pathLabel(document, path, catalogue, translator('en'))
    expect(label('populations', 0, 'parameters', 'tauM')).toBe('E · Membrane time constant')
    expect(label('populations', 1, 'size')).toBe('I · Size')
    expect(label('projections', 0, 'delay')).toBe('I → E · Delay')
    expect(label('projections', 0, 'connector', 'parameters', 'inDegree')).toBe(
      'I → E · connector.parameters.inDegree'
    )
    expect(label('simulation', 'duration')).toBe('Duration after warm-up')
    expect(label('elsewhere')).toBe('elsewhere')
  })
})

describe('PNG', () => {
  it('holds the pixels row by row', () => {
    const png = Buffer.from(pngOf(2, 2, Uint8Array.of(0, 1, 1, 0), [[255, 255, 255], [0, 0, 0]])) // prettier-ignore
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    const at = png.indexOf('IDAT')
    const length = png.readUInt32BE(at - 4)
    expect([...inflateSync(png.subarray(at + 4, at + 4 + length))]).toEqual([0, 0, 1, 0, 1, 0])
  })
})

describe('the tables of a network', () => {
  it('say where the neurons of a population are, with defaults', () => {
    const document = network('1 mV')
    if (!isJsonObject(document)) throw new Error('no document')
    const [first, ...others] = JSON.parse(JSON.stringify(document['populations']))
    const placed = {
      ...document,
      populations: [
        { ...first, positions: { model: 'grid', parameters: { width: '2 mm' } } },
        ...others
      ]
    }
    const context = {
      t: translator('en'),
      catalogue: { ...catalogue, ...describeModels() },
      differs: () => false
    }
    const text = networkParameters(placed, context)?.markup ?? ''
    expect(text).toContain('Positions')
    expect(text).toMatch(/Grid[\s\S]*2 mm[\s\S]*1 mm/)
    expect(networkParameters(document, context)?.markup ?? '').not.toContain('Positions')
  })
})
