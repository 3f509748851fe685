import { defineArrangement, extentOf, spaceParameters } from './arrangement-model'

export const random = defineArrangement({
  id: 'random',
  title: { en: 'Random', ko: '무작위' },
  summary: {
    en: 'Every neuron has a place of its own by chance, uniformly over the space.',
    ko: '모든 뉴런이 공간 전체에 고르게 무작위로 놓입니다.'
  },
  parameters: spaceParameters,
  lower: (values) => ({ extent: extentOf(values), grid: null }),
  equations: ['x_i \\sim \\mathcal{U}(0, L_x)'],
  sources: ['Senk et al. (2022) PLoS Comput. Biol. 18:e1010086 (spatially structured networks)']
})
