import { autapses, choices, defineConnector, skipsOwn } from '../connector-model'

export const allToAll = defineConnector({
  id: 'all-to-all',
  title: { en: 'All to all', ko: '전체 대 전체' },
  summary: {
    en: 'Every source is connected with every target.',
    ko: '모든 입력 뉴런이 모든 표적 뉴런과 연결됩니다.'
  },
  parameters: { autapses },
  lower: (values, ends) => {
    const skipOwn = skipsOwn(values, ends)
    const available = choices(ends, skipOwn)
    return {
      options: [],
      skipOwn,
      mostPerTarget: available,
      expected: available * ends.targets
    }
  },
  equations: ['i \\to j \\quad \\forall i, j'],
  sources: ['Senk et al. (2022) PLoS Comput. Biol. 18:e1010086']
})
