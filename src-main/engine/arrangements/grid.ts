import { alongAxes, defineArrangement, extentOf, spaceParameters } from './arrangement-model'

export const grid = defineArrangement({
  id: 'grid',
  title: { en: 'Grid', ko: '격자' },
  summary: {
    en: 'Neurons lie in the middle of cells as square as the number of neurons allows, row by row; the last row may be short.',
    ko: '뉴런이 개수가 허락하는 한 정사각형에 가까운 칸의 가운데에 한 줄씩 놓입니다. 마지막 줄은 짧을 수 있습니다.'
  },
  parameters: spaceParameters,
  lower: (values, size) => {
    const extent = extentOf(values)
    return { extent, grid: alongAxes(extent, size) }
  },
  equations: ['x_i = \\frac{i + 1/2}{n_x} L_x'],
  sources: ['Senk et al. (2022) PLoS Comput. Biol. 18:e1010086 (spatially structured networks)']
})
