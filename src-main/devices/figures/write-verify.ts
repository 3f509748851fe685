import { defineFigure } from './figure'

export const levelsReached = defineFigure({
  id: 'levelsReached',
  title: { en: 'Levels reached', ko: '도달한 수준' },
  definition: {
    en: 'Share of the levels whose last read lies within the tolerance.',
    ko: '마지막으로 읽은 값이 허용 오차 안에 드는 수준의 비율입니다.'
  },
  unit: '1',
  of: 'device',
  better: 'high'
})

export const pulsesToTarget = defineFigure({
  id: 'pulsesToTarget',
  title: { en: 'Pulses to a level', ko: '수준까지의 펄스 수' },
  definition: {
    en: 'Mean number of pulses that a level took, from the level before.',
    ko: '앞 수준에서 시작해 한 수준에 든 평균 펄스 수입니다.'
  },
  unit: '1',
  of: 'device',
  better: 'low'
})

export const targetError = defineFigure({
  id: 'targetError',
  title: { en: 'Error of a level', ko: '수준의 오차' },
  definition: {
    en: 'Root mean square of what was reached minus the target, as a share of the range.',
    ko: '도달한 값과 목표의 차이를 범위로 나눈 값의 제곱 평균 제곱근입니다.'
  },
  unit: '1',
  of: 'device',
  better: 'low',
  logarithmic: true
})

export const energyPerWrite = defineFigure({
  id: 'energyPerWrite',
  title: { en: 'Energy of a write', ko: '쓰기 에너지' },
  definition: {
    en: 'Mean energy of all pulses that a level took.',
    ko: '한 수준에 든 모든 펄스의 평균 에너지입니다.'
  },
  symbol: 'E_\\mathrm{write}',
  unit: 'J',
  of: 'device',
  better: 'low',
  logarithmic: true
})
