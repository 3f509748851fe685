import { defineStimulus, numberOf, waveOf } from './stimulus-model'
import { frequency, phase, span, startBeforeStop } from './stimulus-parameters'

export const noiseCurrent = defineStimulus({
  id: 'noise-current',
  title: { en: 'Noise current', ko: '잡음 전류' },
  summary: {
    en: 'Gaussian white noise, independent for each target neuron: a normally distributed current that is drawn anew at each interval and stays until the next. Its variance can swing with a sinusoid.',
    ko: '표적 뉴런마다 독립적인 가우스 백색 잡음. 정규 분포를 따르는 전류를 간격마다 새로 뽑아 다음 간격까지 유지합니다. 분산은 사인파로 변조할 수 있습니다.'
  },
  acts: 'current',
  perNeuron: true,
  parameters: {
    mean: {
      kind: 'quantity',
      unit: 'pA',
      default: 0,
      label: { en: 'Mean', ko: '평균' },
      symbol: '\\mu'
    },
    sd: {
      kind: 'quantity',
      unit: 'pA',
      default: 100,
      min: 0,
      label: { en: 'Standard deviation', ko: '표준편차' },
      symbol: '\\sigma'
    },
    interval: {
      kind: 'quantity',
      unit: 'ms',
      default: 1,
      above: 0,
      label: { en: 'Interval', ko: '간격' },
      symbol: '\\delta',
      meaning: {
        en: 'How long a drawn current stays; rounded to whole time steps, one at least. The power of slow fluctuations grows with it.',
        ko: '뽑은 전류가 유지되는 시간. 시간 간격의 정수배(최소 1배)로 반올림됩니다. 길수록 느린 요동의 세기가 커집니다.'
      },
      source: 'NEST 3.9, default of noise_generator'
    },
    sdModulation: {
      kind: 'quantity',
      unit: 'pA',
      default: 0,
      min: 0,
      label: { en: 'Modulation of the deviation', ko: '표준편차의 변조' },
      symbol: '\\sigma_\\mathrm{mod}'
    },
    frequency: { ...frequency, default: 0 },
    phase,
    ...span
  },
  constraints: [...startBeforeStop, { left: 'sdModulation', relation: '<=', right: 'sd' }],
  lower: (values, dt) => ({
    kind: 'noise-current',
    mean: numberOf(values, 'mean'),
    sd: numberOf(values, 'sd'),
    swing: numberOf(values, 'sdModulation'),
    wave: waveOf(values, dt, { offset: 0, amplitude: 1 }),
    every: Math.max(1, Math.round(numberOf(values, 'interval') / dt))
  }),
  equations: [
    'I(t) = \\mu + N_j \\sqrt{\\sigma^2 + \\sigma_\\mathrm{mod}^2 \\sin(2\\pi f t_j + \\varphi)} \\text{ for } t_j \\le t < t_j + \\delta',
    'N_j \\sim \\mathcal{N}(0, 1), \\quad t_j = t_0 + j\\,\\delta'
  ],
  sources: ['NEST 3.9, noise_generator']
})
