import { defineFigure } from './figure'
import { lineThrough } from './statistics'

export const halfAmplitude = defineFigure({
  id: 'halfAmplitude',
  title: { en: 'Amplitude for even odds', ko: '반반 확률 진폭' },
  definition: {
    en: 'Amplitude of smallest size at which half of the pulses switch the device, linear between the amplitudes tried.',
    ko: '펄스의 절반이 소자를 스위칭하는 가장 작은 크기의 진폭입니다(시도한 진폭 사이는 선형 보간).'
  },
  symbol: 'V_{50}',
  unit: 'V',
  of: 'device'
})

export const switchingSpread = defineFigure({
  id: 'switchingSpread',
  title: { en: 'Width of the transition', ko: '전이 폭' },
  definition: {
    en: 'Distance between the amplitudes at which 25 % and 75 % of the pulses switch the device, linear between the amplitudes tried.',
    ko: '펄스의 25 %와 75 %가 소자를 스위칭하는 두 진폭 사이의 거리입니다(시도한 진폭 사이는 선형 보간).'
  },
  symbol: '\\Delta V',
  unit: 'V',
  of: 'device'
})

/** Where a probability first reaches a share, linear between points; NaN where it never does. */
export function reachedAt(
  amplitudes: readonly number[],
  probabilities: readonly number[],
  share: number
): number {
  const at = probabilities.findIndex((p) => p >= share)
  const [p0, p1] = [probabilities[at - 1], probabilities[at]]
  const [v0, v1] = [amplitudes[at - 1], amplitudes[at]]
  if (p1 === undefined || v1 === undefined) return NaN
  if (p0 === undefined || v0 === undefined) return p1 === share ? v1 : NaN
  return v0 + ((v1 - v0) * (share - p0)) / (p1 - p0)
}

export const switchingTime = defineFigure({
  id: 'switchingTime',
  title: { en: 'Switching time', ko: '스위칭 시간' },
  definition: {
    en: 'Pulse width that moves the device half way from its lowest to its highest value, at the largest amplitude, linear in the logarithm of the width; none where no width tried does.',
    ko: '가장 큰 진폭에서 소자를 최저값에서 최고값까지의 절반만큼 옮기는 펄스 폭입니다(폭의 로그로 선형 보간). 시도한 폭으로 되지 않으면 없습니다.'
  },
  symbol: 't_{50}',
  unit: 's',
  of: 'device',
  better: 'low',
  logarithmic: true
})

export const timeVoltageSlope = defineFigure({
  id: 'timeVoltageSlope',
  title: { en: 'Time-voltage slope', ko: '시간-전압 기울기' },
  definition: {
    en: 'Change of amplitude that makes switching ten times as slow, by linear regression of |V| on log10 of the switching time: volts per decade, as a positive number.',
    ko: '스위칭을 열 배 느리게 하는 진폭의 변화입니다. |V|를 스위칭 시간의 log10에 선형 회귀하여 구한 디케이드당 전압(양수)입니다.'
  },
  unit: 'V',
  of: 'device'
})

/** V per decade, positive where a larger amplitude is faster; NaN with fewer than two times. */
export function voltsPerDecade(amplitudes: readonly number[], times: readonly number[]): number {
  const known = amplitudes.map((_, n) => n).filter((n) => Number.isFinite(times[n] ?? NaN))
  const { slope } = lineThrough(
    known.map((n) => Math.log10(times[n] ?? NaN)),
    known.map((n) => Math.abs(amplitudes[n] ?? NaN))
  )
  return -slope
}
