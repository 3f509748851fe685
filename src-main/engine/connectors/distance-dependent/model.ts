import type { Problem } from '../../../../src-shared/experiments/problem'
import { purposes } from '../../kernel/share'
import type { Space } from '../../arrangements/arrangement-model'
import {
  autapses,
  choices,
  defineConnector,
  ruleNumber,
  skipsOwn,
  type End,
  type RuleValues
} from '../connector-model'
import { meanProbability, sameSpace, tableOf, type Falloff } from './geometry'

const shapes = ['gaussian', 'exponential', 'linear', 'box'] as const

export const distanceDependent = defineConnector({
  id: 'distance-dependent',
  title: { en: 'Distance dependent', ko: '거리 의존' },
  summary: {
    en: 'Every pair is connected independently, with a probability that falls with the distance between its neurons. Both populations have positions in the same space.',
    ko: '모든 쌍이 서로 독립적으로, 두 뉴런 사이의 거리에 따라 줄어드는 확률로 연결됩니다. 두 집단이 같은 공간에 위치를 가져야 합니다.'
  },
  parameters: {
    kernel: {
      kind: 'choice',
      default: 'gaussian',
      options: [
        { value: 'gaussian', label: { en: 'Gaussian', ko: '가우스' } },
        { value: 'exponential', label: { en: 'Exponential', ko: '지수' } },
        { value: 'linear', label: { en: 'Linear', ko: '선형' } },
        { value: 'box', label: { en: 'Box', ko: '상자' } }
      ],
      label: { en: 'Kernel', ko: '커널' },
      meaning: {
        en: 'How the probability falls with distance.',
        ko: '확률이 거리에 따라 줄어드는 모양.'
      }
    },
    probability: {
      kind: 'number',
      min: 0,
      max: 1,
      label: { en: 'Probability', ko: '확률' },
      symbol: 'p_0',
      meaning: { en: 'At distance zero.', ko: '거리가 0일 때의 값.' }
    },
    scale: {
      kind: 'quantity',
      unit: 'mm',
      default: 0.1,
      above: 0,
      max: 1e6,
      label: { en: 'Scale', ko: '척도' },
      symbol: '\\sigma',
      meaning: {
        en: 'Standard deviation of the Gaussian, decay length of the exponential, distance at which the linear kernel reaches zero, radius of the box.',
        ko: '가우스의 표준편차, 지수의 감쇠 길이, 선형 커널이 0이 되는 거리, 상자의 반지름.'
      }
    },
    periodic: {
      kind: 'boolean',
      default: true,
      label: { en: 'Periodic boundary', ko: '주기 경계' },
      meaning: {
        en: 'Whether opposite ends of the space meet, so that no neuron lies at an edge.',
        ko: '공간의 양 끝이 이어져 어느 뉴런도 가장자리에 놓이지 않게 할지 여부.'
      }
    },
    autapses
  },
  refuse: (_values, { from, to }) => {
    const missing = [from, to].filter(({ space }) => space === null)
    const without = missing[0]
    if (without) return [problem('noPositions', { population: without.name })]
    if (!sameSpace(spaceOf(from), spaceOf(to))) {
      return [problem('spacesDiffer', { source: from.name, target: to.name })]
    }
    return []
  },
  lower: (values, ends) => {
    const from = spaceOf(ends.from)
    const to = spaceOf(ends.to)
    const skipOwn = skipsOwn(values, ends)
    const available = choices(ends, skipOwn)
    const falloff = falloffOf(values)
    const table = tableOf(falloff, from.extent, ends.sources)
    const { kind, peak, scale, isPeriodic } = falloff
    return {
      options: [
        ...[kind, peak, scale, from.extent.length, isPeriodic ? 1 : 0],
        ...padded(from.extent),
        ...[ends.from.population, ends.to.population],
        ...spaceNumbers(from),
        ...spaceNumbers(to),
        purposes.position,
        ...padded(table.cells),
        table.least
      ],
      skipOwn,
      mostPerTarget: peak === 0 ? 0 : available,
      tableBytes: table.bytes,
      expected: meanProbability(falloff, from.extent) * available * ends.targets
    }
  },
  equations: [
    'P(i \\to j) = p_0\\, e^{-d_{ij}^2 / 2\\sigma^2}',
    'p_0\\, e^{-d_{ij}/\\sigma}, \\quad p_0 \\max(0, 1 - d_{ij}/\\sigma), \\quad p_0\\, [d_{ij} \\le \\sigma]'
  ],
  sources: [
    'Senk et al. (2022) PLoS Comput. Biol. 18:e1010086 (spatially structured networks)',
    'Batagelj & Brandes (2005) Phys. Rev. E 71:036113 (geometric skipping)'
  ]
})

function falloffOf(values: RuleValues): Falloff {
  return {
    kind: shapes.findIndex((shape) => shape === values['kernel']),
    peak: ruleNumber(values, 'probability'),
    scale: ruleNumber(values, 'scale'),
    isPeriodic: values['periodic'] !== false
  }
}

const problem = (name: string, details: Problem['details']) => ({
  parameter: null,
  key: `problems.${name}`,
  details
})

function spaceOf({ name, space }: End): Space {
  if (!space) throw new Error(`population ${name} has no positions`)
  return space
}

/** One number for each of three axes; an axis that is not there has one cell of length 1. */
const padded = (values: readonly number[]): number[] => [0, 1, 2].map((axis) => values[axis] ?? 1)

const spaceNumbers = ({ grid }: Space): number[] => [grid ? 0 : 1, ...padded(grid ?? [])]
