import { describe, expect, it } from 'vitest'
import { sizesOf } from '../../src-renderer/panels/networks-problems/estimate-sizes'
import { metricWords } from '../../src-renderer/panels/run-page/metrics'
import { languages, translator } from '../../src-shared/locale'

const estimate = { neurons: 0, synapses: 0, memoryMB: 100, availableMB: 1000, seconds: 3 }
const english = translator('en')
const said = (sizes: ReturnType<typeof sizesOf>) =>
  sizes.map(({ title, count }) => [english(title), count])

describe('what an experiment is measured by', () => {
  it('is counted in what its kind is made of', () => {
    expect(said(sizesOf({ ...estimate, neurons: 5, synapses: 7 }))).toEqual([
      ['Neurons', 5],
      ['Synapses', 7]
    ])
    expect(
      said(sizesOf({ ...estimate, measured: { devices: 20, curves: 60, values: 3000 } }))
    ).toEqual([
      ['Devices', 20],
      ['Curves', 60],
      ['Numbers', 3000]
    ])
    expect(said(sizesOf({ ...estimate, synapses: 12, cells: 12 }))).toEqual([['Cells', 12]])
  })
})

describe('what metrics belong to', () => {
  it('is named by the words of the kind', () => {
    const words = (kind: string) => english(metricWords(kind).whole)
    expect(['network', 'crossbar', 'characterisation', 'other'].map(words)).toEqual([
      'Whole network',
      'Whole array',
      'Whole experiment',
      'Whole experiment'
    ])
  })

  it('has words in every language', () => {
    for (const language of languages) {
      const t = translator(language)
      for (const kind of ['network', 'crossbar', 'characterisation', 'other']) {
        const { part, whole } = metricWords(kind)
        expect(t(part)).not.toContain('.')
        expect(t(whole)).not.toContain('.')
      }
    }
  })
})
