import { defineFigure } from './figure'
import { lineThrough } from './statistics'

export const stdpPotentiation = defineFigure({
  id: 'stdpPotentiation',
  title: { en: 'Largest potentiation', ko: '최대 강화' },
  definition: {
    en: 'Largest relative change ΔG/G over the delays; mean over the repeats.',
    ko: '지연에 대한 상대 변화 ΔG/G의 최댓값입니다. 반복의 평균입니다.'
  },
  symbol: 'A_+',
  unit: '1',
  of: 'device'
})

export const stdpDepression = defineFigure({
  id: 'stdpDepression',
  title: { en: 'Largest depression', ko: '최대 약화' },
  definition: {
    en: 'Smallest relative change ΔG/G over the delays; mean over the repeats.',
    ko: '지연에 대한 상대 변화 ΔG/G의 최솟값입니다. 반복의 평균입니다.'
  },
  symbol: 'A_-',
  unit: '1',
  of: 'device'
})

export const stdpTimePlus = defineFigure({
  id: 'stdpTimePlus',
  title: { en: 'Time constant, post after pre', ko: '시냅스 후가 늦을 때의 시간 상수' },
  definition: {
    en: 'τ of |ΔG/G| = A e^(−Δt/τ) by linear regression of the logarithm on the delays above zero with a change above a hundredth of the largest.',
    ko: '0보다 큰 지연 가운데 최대 변화의 100분의 1을 넘는 점에서 로그를 선형 회귀하여 구한 |ΔG/G| = A e^(−Δt/τ)의 τ입니다.'
  },
  symbol: '\\tau_+',
  unit: 's',
  of: 'device'
})

export const stdpTimeMinus = defineFigure({
  id: 'stdpTimeMinus',
  title: { en: 'Time constant, post before pre', ko: '시냅스 후가 이를 때의 시간 상수' },
  definition: {
    en: 'The same over the delays below zero.',
    ko: '0보다 작은 지연에 대한 같은 값입니다.'
  },
  symbol: '\\tau_-',
  unit: 's',
  of: 'device'
})

/** Time constant of one side of a window, s. @param side +1 for delays above zero */
export function windowTime(
  delays: readonly number[],
  changes: readonly number[],
  side: 1 | -1
): number {
  const largest = changes.reduce((most, change) => Math.max(most, Math.abs(change)), 0)
  const known = delays
    .map((_, n) => n)
    .filter((n) => side * (delays[n] ?? 0) > 0 && Math.abs(changes[n] ?? 0) > largest / 100)
  const { slope } = lineThrough(
    known.map((n) => Math.abs(delays[n] ?? NaN)),
    known.map((n) => Math.log(Math.abs(changes[n] ?? NaN)))
  )
  return -1 / slope
}
