import { defineConnector } from '../connector-model'

export const oneToOne = defineConnector({
  id: 'one-to-one',
  title: { en: 'One to one', ko: '일대일' },
  summary: {
    en: 'Each source is connected with the target of the same index; both populations have the same size.',
    ko: '각 입력 뉴런이 같은 번호의 표적 뉴런과 연결됩니다. 두 집단의 크기가 같아야 합니다.'
  },
  parameters: {},
  refuse: (_values, ends) =>
    ends.sources === ends.targets
      ? []
      : [
          {
            parameter: null,
            key: 'problems.sizesDiffer',
            details: { sources: ends.sources, targets: ends.targets }
          }
        ],
  lower: (_values, ends) => ({
    options: [],
    skipOwn: false,
    mostPerTarget: 1,
    expected: ends.targets
  }),
  equations: ['i \\to j \\iff i = j'],
  sources: ['Senk et al. (2022) PLoS Comput. Biol. 18:e1010086']
})
