import { autapses, choices, defineConnector, ruleNumber, skipsOwn } from '../connector-model'

export const fixedInDegree = defineConnector({
  id: 'fixed-in-degree',
  title: { en: 'Fixed in-degree', ko: '고정 입력 차수' },
  summary: {
    en: 'Every target gets the same number of sources, drawn at random.',
    ko: '모든 표적 뉴런이 무작위로 뽑은 같은 수의 입력을 받습니다.'
  },
  parameters: {
    inDegree: {
      kind: 'integer',
      min: 0,
      max: 10_000_000,
      label: { en: 'In-degree', ko: '입력 차수' },
      symbol: 'K'
    },
    autapses,
    multapses: {
      kind: 'boolean',
      default: true,
      label: { en: 'Multapses', ko: '중복 시냅스 허용' },
      meaning: {
        en: 'Whether a source may be drawn more than once for one target.',
        ko: '한 표적에 대해 같은 입력 뉴런이 두 번 이상 뽑힐 수 있는지 여부.'
      }
    }
  },
  refuse: (values, ends) => {
    const inDegree = ruleNumber(values, 'inDegree')
    const available = choices(ends, skipsOwn(values, ends))
    if (values['multapses'] !== false) {
      return inDegree > 0 && available === 0
        ? [{ parameter: 'autapses', key: 'problems.noSource', details: {} }]
        : []
    }
    if (inDegree <= available) return []
    return [
      { parameter: 'inDegree', key: 'problems.inDegreeTooLarge', details: { inDegree, available } }
    ]
  },
  lower: (values, ends) => {
    const inDegree = ruleNumber(values, 'inDegree')
    return {
      options: [inDegree, values['multapses'] === false ? 0 : 1],
      skipOwn: skipsOwn(values, ends),
      mostPerTarget: inDegree,
      expected: inDegree * ends.targets
    }
  },
  equations: ['|\\{i : i \\to j\\}| = K \\quad \\forall j'],
  sources: ['Senk et al. (2022) PLoS Comput. Biol. 18:e1010086 (random, fixed in-degree)']
})
