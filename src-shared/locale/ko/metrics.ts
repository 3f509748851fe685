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
  activeSynapses: '전달하는 시냅스 수',
  meanColumnError: '열 오차의 평균',
  worstColumnError: '열 오차의 최댓값',
  power: '전력',
  cellPower: '셀의 전력',
  wirePower: '배선의 전력',
  readMargin: '읽기 마진',
  readCurrentOn: '읽기 전류(켜진 셀)',
  readCurrentOff: '읽기 전류(꺼진 셀)',
  solverIterations: '풀이 반복 횟수',
  newtonSteps: '뉴턴법 반복 횟수',
  solverResidual: '풀이 잔차',
  wallSeconds: '걸린 시간'
}
