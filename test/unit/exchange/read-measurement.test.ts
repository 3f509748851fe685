import { describe, expect, it } from 'vitest'
import { readMeasurement } from '../../../src-main/exchange/measurements/read-measurement'
import { previewMeasurement } from '../../../src-main/exchange/measurements/preview-measurement'
import { languages, translator } from '../../../src-shared/locale'
import { good, read, refused, rolesOf, valuesOf, write } from './measured-file'

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('a table of measured numbers', () => {
  it('is read with the units of its header, in SI units', async () => {
    const found = await good('Time (ms),V (mV),I (uA)\n0,100,1.5\n1,200,3\n2,300,4.5\n')
    expect(rolesOf(found)).toEqual(['time', 'voltage', 'current'])
    expect(found.columns.map(({ unit }) => unit)).toEqual(['s', 'V', 'A'])
    expect(valuesOf(found, 'time')).toEqual([0, 0.001, 0.002])
    expect(valuesOf(found, 'voltage')).toEqual([0.1, 0.2, 0.3])
    expect(valuesOf(found, 'current')).toEqual([1.5e-6, 3e-6, 4.5e-6])
    expect([...found.lines]).toEqual([2, 3, 4])
    expect(found.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(found.findings).toEqual([])
  })

  it.each([
    ['semicolons and decimal commas', 'U [V];I [µA]\r\n0,1;1,5\r\n0,2;3\r\n0,3;4,5\r\n'],
    ['tabs', 'U/V\tI/µA\n0.1\t1.5\n0.2\t3\n0.3\t4.5\n'],
    ['tabs and decimal commas', 'U/V\tI/µA\n0,1\t1,5\n0,2\t3\n0,3\t4,5\n'],
    ['spaces', '# V(V)  I(uA)\n 0.1   1.5\n 0.2   3\n 0.3   4.5\n'],
    ['bars and quotes', '"V (V)"|"I (uA)"\n"0.1"|"1.5"\n"0.2"|"3"\n"0.3"|"4.5"\n'],
    ['old line ends', 'V (V),I (uA)\r0.1,1.5\r0.2,3\r0.3,4.5'],
    ['exponents of Fortran', 'V (V),I (A)\n1.0D-1,1.5D-6\n2D-1,3D-6\n3D-1,4.5D-6\n'],
    ['units in a line of their own', 'Voltage,Current\nV,uA\n0.1,1.5\n0.2,3\n0.3,4.5\n'],
    ['units in the cells', 'V,I\n100 mV,1.5 uA\n200 mV,3 uA\n300 mV,4.5 uA\n'],
    [
      'true minus signs and comments',
      '! made by hand\nV (V),I (uA)\n0.1,1.5\n% a pause\n0.2,3\n0.3,4.5\n'
    ]
  ])('with %s', async (_, text) => {
    const found = await good(text)
    expect(rolesOf(found)).toEqual(['voltage', 'current'])
    expect(valuesOf(found, 'voltage')).toEqual([0.1, 0.2, 0.3])
    valuesOf(found, 'current').forEach((value, i) =>
      expect(value).toBeCloseTo([1.5e-6, 3e-6, 4.5e-6][i] ?? 0, 18)
    )
  })

  const text = 'V (V);I (µA)\n0,1;1,5\n0,2;3\n0,3;4,5\n'
  it.each([
    ['UTF-8', 'utf-8', Buffer.from(text)],
    ['UTF-8 with a mark', 'utf-8', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', 'utf-16le', utf16(text, false)],
    ['UTF-16 the other way round', 'utf-16be', utf16(text, true)],
    ['UTF-16 without a mark', 'utf-16le', utf16(text, false).subarray(2)],
    ['western letters', 'windows-1252', Buffer.from(text, 'latin1')]
  ])('in %s', async (_, encoding, bytes) => {
    const found = await good(bytes)
    expect(found.settings.encoding).toBe(encoding)
    expect(valuesOf(found, 'current')).toEqual([1.5e-6, 3e-6, 4.5e-6])
  })

  it('in Korean as spreadsheets write it', async () => {
    // "전압 (V),전류 (uA)" in EUC-KR
    const head = [0xc0, 0xfc, 0xbe, 0xd0, 0x20, 0x28, 0x56, 0x29, 0x2c, 0xc0, 0xfc, 0xb7, 0xf9]
    const rest = Buffer.from(' (uA)\n0.1,1.5\n0.2,3\n0.3,4.5\n')
    const found = await good(Buffer.concat([Buffer.from(head), rest]))
    expect(found.settings.encoding).toBe('euc-kr')
    expect(rolesOf(found)).toEqual(['voltage', 'current'])
  })

  it('of a Keithley export: preamble, groups side by side, one shorter than the others', async () => {
    const rows = [
      '0,0,1e-9,0,0,2e-9',
      '1,0.5,5e-7,1,0.4,4e-7',
      '2,1,1e-6,2,0.8,8e-7',
      '3,1.5,9.91e37,,,',
      '4,1.8,2e-6,,,'
    ]
    const found = await good(
      [
        'Test Name,vds-id#1',
        'Date,2024-05-01',
        'Formulas,,,',
        '',
        'Time(1),AnodeV(1),AnodeI(1),Time(2),AnodeV(2),AnodeI(2)',
        ...rows
      ].join('\r\n')
    )
    expect(found.columns.map(({ role, group }) => `${role} ${group}`)).toEqual([
      'time 1', 'voltage 1', 'current 1', 'time 2', 'voltage 2', 'current 2'
    ]) // prettier-ignore
    expect(found.columns.map(({ values }) => values.length)).toEqual([5, 5, 5, 3, 3, 3])
    // 9.91e37 is what SCPI instruments print for "no reading".
    expect(found.findings).toMatchObject([
      {
        key: 'failures.measurement.missingValues',
        details: { count: 1, line: 9, name: 'AnodeI(1)' }
      }
    ])
  })

  it('with blocks below one another and the header repeated between them', async () => {
    const block = 'V (V),I (A)\n0,0\n1,1e-6\n2,2e-6\n1,1e-6\n0,0\n'
    expect(valuesOf(await good(block + block), 'voltage')).toEqual([0, 1, 2, 1, 0, 0, 1, 2, 1, 0])
  })

  it('with directions and devices in words', async () => {
    const found = await good(
      'pulse,device,direction,G (uS)\n1,A,set,1\n2,A,set,2\n1,B,reset,1.5\n2,B,reset,1\n'
    )
    expect(rolesOf(found)).toEqual(['pulse', 'device', 'direction', 'conductance'])
    expect(valuesOf(found, 'device')).toEqual([1, 1, 2, 2])
    expect(valuesOf(found, 'direction')).toEqual([1, 1, -1, -1])
    expect(found.stretches.map(({ from, to, direction }) => [from, to, direction])).toEqual([
      [0, 2, 'up'],
      [2, 4, 'down']
    ])
  })

  it('temperatures in degrees Celsius become kelvins', async () => {
    const found = await good('t (s),G (uS),T (°C)\n1,1,25\n2,1,85\n3,1,125\n')
    expect(valuesOf(found, 'temperature')).toEqual([298.15, 358.15, 398.15])
  })

  it('without a header asks for the unit of the current, and is read once it is given', async () => {
    const text = Array.from({ length: 40 }, (_, i) => {
      const v = Math.sin((i / 20) * Math.PI)
      return `${v},${3 * v}`
    }).join('\n')
    expect(await refused(text)).toMatchObject({
      key: 'failures.measurement.unitNeeded',
      details: { column: 2 }
    })
    const found = await good(text, { columns: [{}, { unit: 'uA' }] })
    expect(rolesOf(found)).toEqual(['voltage', 'current'])
    expect(found.stretches.map(({ direction }) => direction)).toEqual(['up', 'down', 'up'])
  })

  it('that is noisy and has two columns is a series up and a series down', async () => {
    const text = Array.from({ length: 60 }, (_, i) => {
      const noise = ((i * 7919) % 13) / 13
      return `${i / 60 + noise},${1 - i / 60 + noise}`
    }).join('\n')
    const found = await good(text, { columns: [{ unit: '1' }, { unit: '1' }] })
    expect(rolesOf(found)).toEqual(['conductance', 'conductance'])
    expect(found.columns.map(({ direction }) => direction)).toEqual(['up', 'down'])
    expect(found.stretches).toMatchObject([
      { kind: 'pulses', from: 0, to: 60, direction: 'up' },
      { kind: 'pulses', from: 0, to: 60, direction: 'down' }
    ])
  })
})

describe('a preview', () => {
  it('shows the first rows, the preamble and how they are read, without the rest of the file', async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `${i},${i / 1000}`)
    rows[40_000] = 'broken,row'
    const file = write(['made on Monday', 'pulse,G (uS)', ...rows].join('\n'))
    const preview = await previewMeasurement(file)
    if (!preview.ok) throw new Error(preview.failure.key)
    expect(preview.value.preamble).toEqual(['made on Monday'])
    expect(preview.value.rows).toHaveLength(50)
    expect(preview.value.rows[3]).toEqual(['3', '0.003'])
    expect(preview.value.lines[0]).toBe(3)
    expect(preview.value.settings).toMatchObject({ delimiter: ',', headerLine: 2, firstLine: 3 })
    expect(await readMeasurement(file)).toMatchObject({
      ok: false,
      failure: { key: 'failures.measurement.notANumber', details: { line: 40_003 } }
    })
  })
})

describe('bad input is named with its place', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => `${i / 10},${i}`)
  it.each<[string, string | Uint8Array, string, object]>([
    [
      'text in a number column',
      'V (V),I (uA)\n0,1\n0.1,abc\n0.2,3\n',
      'notANumber',
      { line: 3, column: 2, text: 'abc', name: 'I (uA)' }
    ],
    [
      'a number that only programs know',
      'V (V),I (uA)\n0,1\n0.1,0x10\n0.2,3\n',
      'notANumber',
      { line: 3, column: 2, text: '0x10' }
    ],
    [
      'a decimal comma among points',
      'V (V);I (uA)\n0.1;1\n0.2;2\n0,3;3\n',
      'otherDecimal',
      { line: 4, column: 1, text: '0,3' }
    ],
    [
      'mixed units',
      'V,I\n0.1 V,1 uA\n0.2 V,2 uA\n0.3 V,0.003 mA\n',
      'mixedUnits',
      { line: 4, column: 2, unit: 'mA', before: 'uA' }
    ],
    [
      'a unit of something else',
      'V (V),I (uA)\n0.1,1 K\n0.2,2\n',
      'notANumber',
      { line: 2, column: 2 }
    ],
    [
      'a row that is too short',
      `V (V),I (uA)\n${rows(5).join('\n')}\n0.7\n`,
      'shortRow',
      { line: 7, found: 1, wanted: 2 }
    ],
    [
      'a row that is too long',
      `V (V),I (uA)\n${rows(5).join('\n')}\n0,7,1\n`,
      'longRow',
      { line: 7, found: 3, wanted: 2 }
    ],
    ['an empty file', '', 'empty', {}],
    ['a file of blank lines', '\n\n  \n', 'empty', {}],
    ['a binary file', new Uint8Array(4096).map((_, i) => (i * 37) % 256), 'binary', {}],
    ['prose', 'There is nothing here\nbut words.\n', 'noNumbers', { lines: 3 }],
    [
      'a line without end',
      `V (V),I (uA)\n${rows(5).join('\n')}\n${'1'.repeat(1_100_000)}`,
      'longLine',
      { line: 7 }
    ]
  ])('%s', async (_, content, key, details) => {
    const failure = await refused(content)
    expect(failure).toMatchObject({
      code: 'bad-input',
      key: `failures.measurement.${key}`,
      details
    })
    for (const language of languages) {
      expect(translator(language).dynamic(failure.key, failure.details)).not.toMatch(/[{}@]/)
    }
  })

  it('a unit that is none of its quantity', async () => {
    const failure = await refused('V (V),I (uA)\n0,1\n1,2\n2,3\n', {
      columns: [{}, { unit: 'mV' }]
    })
    expect(failure).toMatchObject({
      key: 'failures.measurement.wrongUnit',
      details: { column: 2, unit: 'mV' }
    })
    expect(translator('en').dynamic(failure.key, failure.details)).toContain(
      '“mV” is not a unit of current'
    )
  })

  it('more columns than there are, and none with a meaning', async () => {
    const text = 'V (V),I (uA)\n0,1\n1,2\n2,3\n'
    expect((await refused(text, { columns: [{}, {}, {}] })).key).toBe(
      'failures.measurement.fewerColumns'
    )
    expect((await refused(text, { columns: [{ role: 'other' }] })).key).toBe(
      'failures.measurement.noRoles'
    )
  })

  it('a file that is not there', async () => {
    expect(await readMeasurement('/no/such/file.csv')).toMatchObject({
      ok: false,
      failure: { code: 'not-found', key: 'failures.file.missing' }
    })
  })

  const findings = async (text: string) => {
    const found = await read(text)
    if (!found.ok) throw new Error(found.failure.key)
    for (const { key, details } of found.value.findings) {
      for (const language of languages) {
        expect(translator(language).dynamic(key, details)).not.toMatch(/[{}@]|^failures/)
      }
    }
    return found.value.findings
  }

  it('a single point', async () => {
    expect(await findings('V (V),I (uA)\n0.1,5\n')).toMatchObject([
      { severity: 'error', key: 'failures.measurement.tooFewRows', details: { rows: 1 } }
    ])
  })

  it('columns of unequal lengths', async () => {
    expect(await findings('V (V),I (uA)\n0,0\n1,1\n2,2\n3,\n4,\n')).toMatchObject([
      {
        severity: 'error',
        key: 'failures.measurement.unequalLengths',
        details: { short: 'I (uA)', found: 3, wanted: 5, line: 5 }
      }
    ])
  })

  it('time that goes back', async () => {
    expect(await findings('t (s),V (V),I (uA)\n0,0,0\n1,1,1\n0.5,2,2\n2,3,3\n')).toMatchObject([
      {
        severity: 'error',
        key: 'failures.measurement.timeBackwards',
        details: { line: 4, column: 1 }
      }
    ])
  })

  it('a sweep whose rows are out of order', async () => {
    const shuffled = Array.from({ length: 30 }, (_, i) => (i * 17) % 30)
    const text = `V (V),I (uA)\n${shuffled.map((i) => `${i / 10},${i}`).join('\n')}\n`
    expect(await findings(text)).toMatchObject([
      { severity: 'error', key: 'failures.measurement.unsorted', details: { column: 1 } }
    ])
  })

  it('a current cut by its compliance', async () => {
    const text = `V (V),I (uA)\n${Array.from({ length: 40 }, (_, i) => `${i / 20},${Math.min(i * i, 900)}`).join('\n')}\n`
    expect(await findings(text)).toMatchObject([
      {
        severity: 'warning',
        key: 'failures.measurement.saturated',
        details: { count: 10, line: 32, level: '0.0009 A' }
      }
    ])
  })

  it('a straight resistor is not taken for a cut current', async () => {
    const text = `V (V),I (uA)\n${Array.from({ length: 400 }, (_, i) => `${i / 20},${i}`).join('\n')}\n`
    expect(await findings(text)).toEqual([])
  })
})

describe('a file too large to hold', () => {
  it('is thinned while it is read; memory and the rows kept are bounded', async () => {
    const lines: string[] = ['t (s),V (V),I (uA)']
    for (let i = 0; i < 300_000; i++)
      lines.push(`${i / 1000},${((i % 2000) / 1000).toFixed(3)},${i % 977}`)
    const file = write(lines.join('\n'))
    lines.length = 0
    globalThis.gc?.()
    const before = process.memoryUsage().arrayBuffers
    let most = 0
    const parts: number[] = []
    const found = await readMeasurement(
      file,
      {},
      {
        keep: 10_000,
        onProgress: ({ fraction }) => {
          parts.push(fraction)
          most = Math.max(most, process.memoryUsage().arrayBuffers - before)
        }
      }
    )
    if (!found.ok) throw new Error(found.failure.key)
    const { rows, keptEvery, columns } = found.value
    expect(rows).toBe(300_000)
    expect(keptEvery).toBe(32)
    expect(columns[0]?.values.length).toBe(9375)
    // Every kept row is the row of the file it stands for.
    columns[0]?.values.forEach((t, i) => expect(t).toBe((i * 32) / 1000))
    expect(found.value.findings).toMatchObject([{ key: 'failures.measurement.thinned' }])
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.every((part, i) => part > (parts[i - 1] ?? 0))).toBe(true)
    expect(most).toBeLessThan(24 * 2 ** 20)
  })

  it('can be cancelled', async () => {
    const file = write(Array.from({ length: 300_000 }, (_, i) => `${i},${i * 2}`).join('\n'))
    const wishes = { columns: [{}, { unit: 'uS' }] }
    expect(await readMeasurement(file, wishes, { isCancelled: () => true })).toMatchObject({
      ok: false,
      failure: { code: 'cancelled' }
    })
  })
})
