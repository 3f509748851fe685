import type { NumberParameter, QuantityParameter } from '../../../src-shared/catalogue'
import type { Text } from '../../../src-shared/locale/text'

/** A time constant of a trace. */
export const traceTime = (
  symbol: string,
  label: Text,
  standard: number,
  source?: string
): QuantityParameter => ({
  kind: 'quantity',
  unit: 'ms',
  default: standard,
  above: 0,
  label,
  symbol,
  ...(source === undefined ? {} : { source })
})

/** A rate or amplitude that is not negative. */
export const amplitude = (
  symbol: string,
  label: Text,
  standard: number,
  source?: string
): NumberParameter => ({
  kind: 'number',
  default: standard,
  min: 0,
  label,
  symbol,
  ...(source === undefined ? {} : { source })
})

/** Largest weight, in units of the mean initial weight. */
export const largestWeight: NumberParameter = {
  kind: 'number',
  default: 2,
  above: 0,
  label: { en: 'Largest weight', ko: '최대 가중치' },
  symbol: 'w_\\mathrm{max}',
  meaning: {
    en: 'In units of the projection’s mean initial weight.',
    ko: '투사의 평균 초기 가중치를 단위로 한 값.'
  }
}

export const tauPlus = (standard: number, source?: string): QuantityParameter =>
  traceTime('\\tau_+', { en: 'Time constant of potentiation', ko: '강화 시정수' }, standard, source)

export const tauMinus = (standard: number, source?: string): QuantityParameter =>
  traceTime('\\tau_-', { en: 'Time constant of depression', ko: '약화 시정수' }, standard, source)
