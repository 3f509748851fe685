import type { metrics as english } from '../en/metrics'
import type { Translation } from '../translation'

export const metrics: Translation<typeof english> = {
  rate: '평균 발화율',
  cvIsi: '간격의 변동계수(CV)',
  lv: '국소 변동(LV)',
  fano: '파노 인자',
  correlation: '상관계수',
  synchrony: '동기화 지수',
  spikes: '스파이크 수',
  neurons: '뉴런 수',
  synapses: '시냅스 수',
  activeSynapses: '전달하는 시냅스 수'
}
