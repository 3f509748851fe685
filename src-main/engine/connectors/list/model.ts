import { defineConnector, type RuleValues } from '../connector-model'
import type { Connections } from '../../../../src-shared/experiments/network/resolved'

export const list = defineConnector({
  id: 'list',
  title: { en: 'List', ko: '목록' },
  summary: {
    en: 'The connections of a list, one a row; a row may bring a weight and a delay of its own.',
    ko: '목록에 적힌 연결입니다. 한 줄에 하나씩이며, 줄마다 가중치와 지연을 따로 줄 수 있습니다.'
  },
  parameters: {
    connections: {
      kind: 'connections',
      label: { en: 'Connections', ko: '연결' },
      meaning: {
        en: 'Rows of source, target, and if they differ from the projection’s, weight and delay. A pair may occur more than once.',
        ko: '입력, 표적, 그리고 투사의 것과 다를 때 가중치와 지연을 한 줄에 적습니다. 같은 쌍이 여러 번 나와도 됩니다.'
      }
    }
  },
  lower: (values) => {
    const { sources, targets, weights, delays } = connectionsOf(values)
    const order = targets.map((_, row) => row)
    order.sort((a, b) => (targets[a] ?? 0) - (targets[b] ?? 0) || a - b)
    const column = (from: readonly number[]): number[] => order.map((row) => from[row] ?? NaN)
    const sorted = column(targets)
    let most = 0
    let first = 0
    sorted.forEach((target, row) => {
      if (target !== sorted[first]) first = row
      most = Math.max(most, row - first + 1)
    })
    return {
      options: [sorted.length, ...[sorted, ...[sources, weights, delays].map(column)].flat()],
      skipOwn: false,
      mostPerTarget: most,
      hasValues: [...weights, ...delays].some((value) => !Number.isNaN(value)),
      expected: sorted.length
    }
  },
  equations: ['i \\to j \\iff (i, j) \\in L'],
  sources: ['Senk et al. (2022) PLoS Comput. Biol. 18:e1010086']
})

function connectionsOf(values: RuleValues): Connections {
  const value = values['connections']
  if (typeof value !== 'object') throw new Error('a list without rows')
  return value
}
