import { defineRecorder } from './recorder-model'

export const fieldPotential = defineRecorder({
  id: 'field-potential',
  title: { en: 'Field potential recorder', ko: '국소장 전위 기록기' },
  summary: {
    en: 'Keeps a stand-in for the local field potential of a population, after the warm-up: a sum over its neurons’ synaptic currents. Of models without synaptic currents or conductances it keeps the mean membrane potential.',
    ko: '준비 구간 이후 집단의 국소장 전위를 대신하는 값, 곧 뉴런들의 시냅스 전류의 합을 저장합니다. 시냅스 전류나 컨덕턴스가 없는 모델에서는 평균 막 전위를 저장합니다.'
  },
  records: 'field',
  parameters: {
    proxy: {
      kind: 'choice',
      label: { en: 'Proxy', ko: '대용값' },
      options: [
        {
          value: 'weighted',
          label: { en: 'Weighted sum of currents', ko: '전류의 가중합' }
        },
        {
          value: 'absolute',
          label: { en: 'Sum of absolute currents', ko: '전류 절댓값의 합' }
        }
      ],
      default: 'weighted',
      meaning: {
        en: 'The weighted sum takes the excitatory currents of 6 ms before, and the inhibitory ones 1.65 times. It was found for pyramidal cells: record the excitatory population.',
        ko: '가중합은 6 ms 전의 흥분성 전류와 1.65배의 억제성 전류를 더합니다. 추체 세포에서 얻은 값이므로 흥분성 집단을 기록하세요.'
      }
    },
    interval: {
      kind: 'quantity',
      unit: 'ms',
      default: 1,
      above: 0,
      label: { en: 'Interval', ko: '간격' },
      symbol: '\\Delta t',
      meaning: {
        en: 'Rounded to whole time steps.',
        ko: '시간 간격의 정수배로 반올림됩니다.'
      }
    }
  },
  equations: [
    '\\mathrm{weighted}(t) = \\sum_n |I_{\\mathrm{E},n}(t - 6\\,\\mathrm{ms})| + 1.65 \\sum_n |I_{\\mathrm{I},n}(t)|',
    '\\mathrm{absolute}(t) = \\sum_n |I_{\\mathrm{E},n}(t)| + |I_{\\mathrm{I},n}(t)|'
  ],
  sources: [
    'Mazzoni, Lindén, Cuntz, Lansner, Panzeri & Einevoll (2015) PLoS Comput. Biol. 11:e1004584 (weighted sum)',
    'Mazzoni, Panzeri, Logothetis & Brunel (2008) PLoS Comput. Biol. 4:e1000239 (absolute sum)'
  ]
})
