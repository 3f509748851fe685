import { numberReceptor, unitCurrent } from '../dimensionless'
import { defineNeuron, valueOf } from '../neuron-model'
import { plainNumber } from '../parameter'

export const mccullochPitts = defineNeuron({
  id: 'mcculloch-pitts',
  title: { en: 'McCulloch–Pitts, binary', ko: '매컬러–피츠 이진 뉴런' },
  summary: {
    en: 'Binary threshold neuron without memory: it fires in a step when the weights that arrive in that step reach the threshold, and no veto arrives. All neurons decide at once. Use a step of 1 ms or more: a neuron may fire in every step, and more than 1000 Hz stops a run.',
    ko: '기억이 없는 이진 문턱 뉴런. 한 스텝에 도착한 가중치의 합이 문턱에 이르고 거부 입력이 없으면 그 스텝에 발화하며, 모든 뉴런이 동시에 판정합니다. 매 스텝 발화할 수 있고 1000 Hz를 넘으면 실행이 멈추므로 1 ms 이상의 간격을 쓰십시오.'
  },
  parameters: {
    threshold: plainNumber(
      '\\theta',
      1,
      { en: 'Threshold', ko: '문턱' },
      {
        meaning: {
          en: 'At zero or below the neuron fires whenever it is not inhibited.',
          ko: '0 이하이면 억제되지 않는 한 항상 발화합니다.'
        },
        source: 'McCulloch & Pitts (1943): one afferent is enough'
      }
    ),
    bias: plainNumber('b', 0, { en: 'Bias', ko: '바이어스' }),
    unitCurrent
  },
  state: {
    sum: { label: { en: 'Summed input', ko: '입력의 합' }, symbol: 'h', unit: '1' },
    output: { label: { en: 'Output', ko: '출력' }, symbol: 's', unit: '1' }
  },
  initial: { sum: 0, output: 0 },
  receptors: [
    numberReceptor,
    {
      id: 'veto',
      label: { en: 'Veto (absolute inhibition)', ko: '거부 (절대 억제)' },
      unit: '1',
      sign: 'any',
      magnitude: true
    }
  ],
  lower: (values) => [
    valueOf(values, 'threshold') - valueOf(values, 'bias'),
    1 / valueOf(values, 'unitCurrent')
  ],
  equations: [
    'h_i(t) = \\sum_j w_{ij}\\, s_j(t - d_{ij}) + \\frac{I(t)}{I_1}',
    's_i(t) = 1 \\text{ if } h_i(t) + b \\ge \\theta \\text{ and no veto arrives, else } 0'
  ],
  sources: [
    'McCulloch & Pitts (1943) Bull. Math. Biophys. 5:115–133 (synchronous steps, absolute inhibition)',
    'Hopfield (1982) PNAS 79:2554–2558 (weighted sums)'
  ]
})
