import type { charts as english } from '../en/charts'
import type { Translation } from '../translation'

export const charts: Translation<typeof english> = {
  toolbar: '그래프 도구',
  mark: '영역 확대',
  markHint:
    '그래프 위를 끌면 그 영역을 확대합니다. 끄면 끌 때 그래프가 이동합니다 (Shift를 누르면 반대로)',
  reset: '전체 보기',
  resetHint: '전체를 다시 봅니다 (0 또는 두 번 클릭)',
  save: {
    png: 'PNG 그림으로 저장',
    svg: 'SVG 벡터 그림으로 저장',
    csv: '보이는 범위를 CSV 표로 저장'
  },
  keys: '화살표 키로 이동, 더하기와 빼기로 확대와 축소, 0으로 전체 보기',
  tooMuch: '한 번에 저장하기에 너무 많습니다. 범위를 좁힌 뒤 다시 저장하세요.',
  unreadable: '이 기록을 읽을 수 없습니다.',
  neuron: '뉴런 {neuron}',
  axis: {
    time: '시간 ({unit})',
    withUnit: '{name} ({unit})',
    neuron: '뉴런',
    rate: '발화율',
    interval: '스파이크 간격',
    intervals: '간격 수'
  },
  raster: {
    title: '{population} 스파이크',
    subtitle: '보이는 범위의 스파이크 {spikes}개',
    none: '스파이크를 낸 뉴런이 없습니다.'
  },
  rate: {
    title: '{population} 발화율',
    subtitle: '기록한 뉴런의 평균, 구간 {bin}'
  },
  trace: {
    title: '{population}의 {variable}',
    subtitle: '뉴런 {from}~{to}, 모두 {count}개 기록',
    pages: '그릴 뉴런 선택',
    before: '앞쪽 뉴런',
    after: '뒤쪽 뉴런'
  },
  isi: {
    title: '{population} 스파이크 간격',
    none: '이 시간 범위에서 두 번 이상 발화한 뉴런이 없습니다.',
    mean: '간격 {intervals}개, 평균 {mean}',
    meanAndCv: '간격 {intervals}개, 평균 {mean}, 변동계수 {cv}'
  }
}
