import { describe, expect, it } from 'vitest'
import { measurementSchema } from '../../../src-shared/experiments/characterisation/schema'
import { measurementForDocument } from '../../../src-shared/fits/measurement-for-document'
import { good } from '../exchange/measured-file'

describe('a measurement for a document', () => {
  it('keeps a plain table as it is, in SI units, with its origin', async () => {
    const read = await good('V (V),I (uA)\n0,0\n1,\n2,4\n')
    const kept = measurementForDocument(read, 'Loop')
    expect(measurementSchema.safeParse(kept).success).toBe(true)
    expect(kept.source).toContain(read.sha256)
    expect(kept.columns).toEqual([
      { name: 'V (V)', role: 'voltage', unit: 'V', values: [0, 1, 2] },
      { name: 'I (uA)', role: 'current', unit: 'A', values: [0, null, 4e-6] }
    ])
  })

  it('puts series that stand side by side below one another', async () => {
    const read = await good('LTP (uS),LTD (uS)\n1,4\n2,3\n3,2\n4,\n')
    const { columns } = measurementForDocument(read, 'Pulses')
    expect(
      columns.map(({ role, values }) => [role, values.map((v) => v && Number(v.toPrecision(6)))])
    ).toEqual([
      ['conductance', [1e-6, 2e-6, 3e-6, 4e-6, 4e-6, 3e-6, 2e-6]],
      ['direction', [1, 1, 1, 1, -1, -1, -1]]
    ])
  })

  it('puts groups below one another as cycles', async () => {
    const read = await good('V(1) (V),I(1) (A),V(2) (V),I(2) (A)\n0,0,0,1\n1,1,1,2\n2,2,2,3\n')
    const kept = measurementForDocument(read, 'Loops')
    expect(measurementSchema.safeParse(kept).success).toBe(true)
    expect(kept.columns.map(({ name, values }) => [name, values])).toEqual([
      ['voltage', [0, 1, 2, 0, 1, 2]],
      ['current', [0, 1, 2, 1, 2, 3]],
      ['cycle', [1, 1, 1, 2, 2, 2]]
    ])
  })
})
