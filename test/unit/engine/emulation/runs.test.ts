import { describe, expect, it } from 'vitest'
import { compileDocument, samplesOf, simulate } from '../../../setup/simulate'
import { balanced, families, under } from './fixtures'

describe('a network under the rules of a chip', () => {
  it.each(Object.keys(families))('gives the same bits on any number of threads: %s', async (id) => {
    const document = under(families[id]!)
    const [one, three] = [await simulate(document, 1), await simulate(document, 3)]
    expect(one.result.failure).toBeNull()
    expect(one.result.spikes).toBeGreaterThan(50)
    expect(three.result.hash).toBe(one.result.hash)
    expect(three.result.beyond).toBe(one.result.beyond)
    if (process.env['SHOW_RATES']) {
      console.log(
        id,
        one.result.populations.map(({ rateHz, cvIsi }) => [rateHz, cvIsi]),
        one.result.beyond,
        new Set(samplesOf(one.blocks, 1).slice(0, 500)).size
      )
    }
  })

  it('is the ideal network where every rule is off', async () => {
    const off = Object.fromEntries(
      Object.entries(families['truenorth']!).map(([id, rule]) => [id, { ...rule, on: false }])
    )
    expect(compileDocument(under(off))).toEqual(compileDocument(balanced))
    const ideal = await simulate(balanced)
    if (process.env['SHOW_RATES']) {
      console.log(
        'ideal',
        ideal.result.populations.map(({ rateHz, cvIsi }) => [rateHz, cvIsi])
      )
    }
    expect(ideal.result.beyond).toBeNull()
  })
})
