import { autapses, defineConnector, multapses, ruleNumber, skipsOwn } from '../connector-model'

export const fixedOutDegree = defineConnector({
  id: 'fixed-out-degree',
  title: { en: 'Fixed out-degree', ko: '고정 출력 차수' },
  summary: {
    en: 'Every source gets the same number of targets, drawn at random.',
    ko: '모든 입력 뉴런이 무작위로 뽑은 같은 수의 표적으로 나갑니다.'
  },
  parameters: {
    outDegree: {
      kind: 'integer',
      min: 0,
      max: 10_000_000,
      label: { en: 'Out-degree', ko: '출력 차수' },
      symbol: 'K'
    },
    autapses,
    multapses
  },
  refuse: (values, ends) => {
    const outDegree = ruleNumber(values, 'outDegree')
    const available = skipsOwn(values, ends) ? ends.targets - 1 : ends.targets
    if (outDegree > 0 && available === 0) {
      return [{ parameter: 'autapses', key: 'problems.noTarget', details: {} }]
    }
    if (values['multapses'] !== false || outDegree <= available) return []
    const details = { outDegree, available }
    return [{ parameter: 'outDegree', key: 'problems.outDegreeTooLarge', details }]
  },
  lower: (values, ends) => {
    const outDegree = ruleNumber(values, 'outDegree')
    return {
      options: [outDegree, values['multapses'] === false ? 0 : 1],
      skipOwn: skipsOwn(values, ends),
      mostPerTarget: outDegree,
      bySource: true,
      expected: outDegree * ends.sources
    }
  },
  equations: ['|\\{j : i \\to j\\}| = K \\quad \\forall i'],
  sources: ['Senk et al. (2022) PLoS Comput. Biol. 18:e1010086 (random, fixed out-degree)']
})
