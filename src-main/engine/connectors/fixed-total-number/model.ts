import {
  autapses,
  choices,
  defineConnector,
  multapses,
  ruleNumber,
  skipsOwn
} from '../connector-model'

export const fixedTotalNumber = defineConnector({
  id: 'fixed-total-number',
  title: { en: 'Fixed total number', ko: '고정 총 시냅스 수' },
  summary: {
    en: 'So many synapses in all; source and target of each are drawn at random.',
    ko: '시냅스의 총수가 정해져 있고, 각각의 입력과 표적은 무작위로 뽑습니다.'
  },
  parameters: {
    total: {
      kind: 'integer',
      min: 0,
      max: 4_000_000_000,
      label: { en: 'Synapses', ko: '시냅스 수' },
      symbol: 'N'
    },
    autapses,
    multapses
  },
  refuse: (values, ends) => {
    const total = ruleNumber(values, 'total')
    const pairs = choices(ends, skipsOwn(values, ends)) * ends.targets
    if (total > 0 && pairs === 0) {
      return [{ parameter: 'autapses', key: 'problems.noSource', details: {} }]
    }
    if (values['multapses'] !== false || total <= pairs) return []
    return [{ parameter: 'total', key: 'problems.totalTooLarge', details: { total, pairs } }]
  },
  lower: (values, ends) => {
    const total = ruleNumber(values, 'total')
    const skipOwn = skipsOwn(values, ends)
    const available = choices(ends, skipOwn)
    const isOnce = values['multapses'] === false
    const mean = total / ends.targets
    // Twelve deviations, and some for small means: none gets more in the lifetime of the universe.
    const most = Math.ceil(mean + 12 * Math.sqrt(mean) + 60)
    return {
      options: [total, isOnce ? 0 : 1, available],
      skipOwn,
      mostPerTarget: Math.min(total, most, isOnce ? available : Infinity),
      tableBytes: ends.targets * 4,
      expected: total
    }
  },
  equations: [
    '(K_1, \\dots, K_{n}) \\sim \\mathrm{Multinomial}\\left(N, \\tfrac{1}{n}\\right), \\quad \\sum_j K_j = N'
  ],
  sources: [
    'Potjans & Diesmann (2014) Cereb. Cortex 24:785 (random, fixed total number)',
    'Senk et al. (2022) PLoS Comput. Biol. 18:e1010086'
  ]
})
