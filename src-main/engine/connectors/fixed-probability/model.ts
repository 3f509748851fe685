import { autapses, choices, defineConnector, ruleNumber, skipsOwn } from '../connector-model'

export const fixedProbability = defineConnector({
  id: 'fixed-probability',
  title: { en: 'Fixed probability', ko: '고정 확률' },
  summary: {
    en: 'Every pair of source and target is connected with the same probability, independently.',
    ko: '모든 입력–표적 쌍이 서로 독립적으로 같은 확률로 연결됩니다.'
  },
  parameters: {
    probability: {
      kind: 'number',
      min: 0,
      max: 1,
      label: { en: 'Probability', ko: '확률' },
      symbol: 'p'
    },
    autapses
  },
  lower: (values, ends) => {
    const p = ruleNumber(values, 'probability')
    const skipOwn = skipsOwn(values, ends)
    const available = choices(ends, skipOwn)
    return {
      options: [p === 0 ? 1 : p === 1 ? 0 : 1 / Math.log1p(-p)],
      skipOwn,
      mostPerTarget: p === 0 ? 0 : available,
      expected: p * available * ends.targets
    }
  },
  equations: ['P(i \\to j) = p'],
  sources: [
    'Senk et al. (2022) PLoS Comput. Biol. 18:e1010086 (pairwise Bernoulli)',
    'Batagelj & Brandes (2005) Phys. Rev. E 71:036113 (geometric skipping)'
  ]
})
