import { defineStimulus, numberOf, stepFrom } from './stimulus-model'
import { span, startBeforeStop } from './stimulus-parameters'

export const image = defineStimulus({
  id: 'image',
  title: { en: 'Image as rates', ko: '발화율로 변환한 이미지' },
  summary: {
    en: 'An image shown to a population: each neuron gets a Poisson spike train whose rate is its pixel’s brightness times the highest rate. Pixels are given row by row; neurons beyond the last pixel get no spikes.',
    ko: '집단에 보여 주는 이미지. 각 뉴런은 픽셀 밝기에 최대 발화율을 곱한 발화율의 푸아송 스파이크 열을 받습니다. 픽셀은 행 순서로 지정하며, 픽셀이 없는 뉴런은 스파이크를 받지 않습니다.'
  },
  acts: 'spikes',
  parameters: {
    pixels: {
      kind: 'numbers',
      min: 0,
      max: 1,
      perNeuron: true,
      label: { en: 'Pixels', ko: '픽셀' },
      symbol: 'p_n',
      meaning: {
        en: 'Brightness from 0 to 1, row by row: the pixel in row r and column c of an image w wide belongs to neuron r · w + c.',
        ko: '0에서 1까지의 밝기를 행 순서로 적습니다. 너비가 w인 이미지의 r행 c열 픽셀은 r · w + c번 뉴런의 것입니다.'
      }
    },
    maxRate: {
      kind: 'quantity',
      unit: 'Hz',
      default: 100,
      min: 0,
      max: 1_000_000,
      label: { en: 'Highest rate', ko: '최대 발화율' },
      symbol: '\\nu_\\mathrm{max}'
    },
    ...span
  },
  constraints: startBeforeStop,
  lower: (values, dt) => {
    const pixels = values['pixels']
    if (!Array.isArray(pixels)) throw new Error('pixels are missing')
    const most = (numberOf(values, 'maxRate') * dt) / 1000
    return {
      kind: 'poisson-each',
      meansPerStep: pixels.map((pixel) => Number(pixel) * most),
      from: stepFrom(numberOf(values, 'start'), dt),
      until: stepFrom(numberOf(values, 'stop'), dt)
    }
  },
  equations: ['\\nu_n = p_n\\, \\nu_\\mathrm{max} \\text{ for } t_0 \\le t < t_1'],
  sources: ['Diehl & Cook (2015) Front. Comput. Neurosci. 9:99 (images as Poisson rates)']
})
