import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { good } from '../unit/exchange/measured-file'

const numbers = fc.array(
  fc.tuple(
    fc.double({ min: -10, max: 10, noNaN: true }),
    fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
    fc.double({ min: 1, max: 1e6, noNaN: true })
  ),
  { minLength: 5, maxLength: 40 }
)

const dialects = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', ' '),
  decimal: fc.constantFrom('.', ','),
  header: fc.constantFrom('Voltage (V)', 'V [V]', 'Bias_V', '전압 (V)', 'V'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf8', 'mark', 'utf16le'),
  quoted: fc.boolean(),
  preamble: fc.constantFrom([], ['Keithley 4200'], ['# measured in May', '']),
  digits: fc.constantFrom('shortest', 'exponent')
})

describe('a table', () => {
  it('is read back to the last bit in any dialect', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, dialects, async (rows, dialect) => {
        const { delimiter, decimal, header, end, encoding, quoted, preamble, digits } = dialect
        fc.pre(delimiter !== decimal)
        const write = (value: number): string => {
          const text = digits === 'exponent' ? value.toExponential(17) : String(value)
          const sign = text.replace('.', decimal)
          return quoted ? `"${sign}"` : sign
        }
        const names = [header.replaceAll(' ', ''), 'I(A)', 'R(Ohm)']
        const text = [
          ...preamble,
          names.join(delimiter),
          ...rows.map((row) => row.map(write).join(delimiter))
        ].join(end)
        const bytes =
          encoding === 'utf8'
            ? Buffer.from(text)
            : encoding === 'mark'
              ? Buffer.from(`\uFEFF${text}`)
              : Buffer.from(`\uFEFF${text}`, 'utf16le')
        const found = await good(bytes)
        expect(found.settings).toMatchObject({ delimiter, headerLine: preamble.length + 1 })
        expect(found.columns.map(({ role }) => role)).toEqual(['voltage', 'current', 'resistance'])
        found.columns.forEach(({ values }, i) => {
          expect([...values]).toEqual(rows.map((row) => (row[i] ?? 0) + 0)) // −0 is written as 0
        })
      }),
      { numRuns: 300 }
    )
  })

  it('keeps its lines through pieces cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30_000 }), async (rows) => {
        // Longer than one piece of the stream, with letters of two bytes at every place.
        const text = `V (V),I (µA)\n${Array.from({ length: rows }, (_, i) => `${i},${i % 7}`).join('\r\n')}\r\n`
        const found = await good(Buffer.from(text))
        expect(found.rows).toBe(rows)
        expect(found.columns[0]?.values.every((value, i) => value === i)).toBe(true)
        expect(found.lines.every((line, i) => line === i + 2)).toBe(true)
      }),
      { numRuns: 15 }
    )
  })
})
