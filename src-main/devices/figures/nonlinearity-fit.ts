import { curvatureOf, curveAt } from '../behaviour/nonlinearity'
import { defineFigure } from './figure'
import { rangeOf } from './range-of'
import { meanOf } from './statistics'

export const nonlinearityUp = defineFigure({
  id: 'nonlinearityUp',
  title: { en: 'Nonlinearity, potentiation', ko: '비선형도(강화)' },
  definition: {
    en: 'Label NL of the exponential curve of NeuroSim fitted by least squares to the normalised mean branch, −9 to 9; 0 is a straight line.',
    ko: '정규화한 평균 가지에 NeuroSim의 지수 곡선을 최소 제곱으로 맞춘 지표 NL(−9~9)입니다. 0이면 직선입니다.'
  },
  symbol: '\\mathrm{NL}_\\mathrm{up}',
  unit: '1',
  of: 'device'
})

export const nonlinearityDown = defineFigure({
  id: 'nonlinearityDown',
  title: { en: 'Nonlinearity, depression', ko: '비선형도(약화)' },
  definition: {
    en: 'As for potentiation, over the depression branch read backward: a fast drop first gives a negative label.',
    ko: '강화와 같되 약화 가지를 거꾸로 읽습니다. 처음에 빨리 떨어지면 음수입니다.'
  },
  symbol: '\\mathrm{NL}_\\mathrm{dn}',
  unit: '1',
  of: 'device'
})

export const curvatureUp = defineFigure({
  id: 'curvatureUp',
  title: { en: 'Curvature A, potentiation', ko: '곡률 A(강화)' },
  definition: {
    en: 'A of y(x) = (1 − e^(−x/A)) / (1 − e^(−1/A)) for the fitted label, x from 0 to 1; none for a straight line.',
    ko: '맞춘 지표에 해당하는 y(x) = (1 − e^(−x/A)) / (1 − e^(−1/A))의 A입니다(x는 0~1). 직선이면 없습니다.'
  },
  symbol: 'A_\\mathrm{up}',
  unit: '1',
  of: 'device'
})

export const curvatureDown = defineFigure({
  id: 'curvatureDown',
  title: { en: 'Curvature A, depression', ko: '곡률 A(약화)' },
  definition: {
    en: 'A of the curve fitted to the depression branch read backward; none for a straight line.',
    ko: '거꾸로 읽은 약화 가지에 맞춘 곡선의 A입니다. 직선이면 없습니다.'
  },
  symbol: 'A_\\mathrm{dn}',
  unit: '1',
  of: 'device'
})

export const fitUp = defineFigure({
  id: 'fitUp',
  title: { en: 'R² of the fit, potentiation', ko: '맞춤의 R²(강화)' },
  definition: {
    en: '1 − residual sum of squares / sum of squares about the mean, of the normalised branch.',
    ko: '정규화한 가지에서 1 − (잔차 제곱합 / 평균에 대한 제곱합)입니다.'
  },
  symbol: 'R^2_\\mathrm{up}',
  unit: '1',
  of: 'device',
  better: 'high'
})

export const fitDown = defineFigure({
  id: 'fitDown',
  title: { en: 'R² of the fit, depression', ko: '맞춤의 R²(약화)' },
  definition: {
    en: 'The same for the depression branch.',
    ko: '약화 가지에 대한 같은 값입니다.'
  },
  symbol: 'R^2_\\mathrm{dn}',
  unit: '1',
  of: 'device',
  better: 'high'
})

export interface NonlinearityFit {
  readonly label: number
  /** Infinity for a straight line. */
  readonly curvature: number
  readonly r2: number
}

/**
 * Fits NeuroSim's exponential curve to a branch.
 * @param branch values in the order of the train, the start included; a falling one is read backward
 * @returns NaN where the branch has no range or fewer than three points
 */
export function fitNonlinearity(branch: readonly number[]): NonlinearityFit {
  const [first, last] = [branch[0] ?? NaN, branch.at(-1) ?? NaN]
  const rising = last >= first ? branch : branch.toReversed()
  const [low, high] = rangeOf(rising)
  if (rising.length < 3 || !(high > low)) return { label: NaN, curvature: NaN, r2: NaN }
  const y = rising.map((value) => (value - low) / (high - low))
  const end = y.length - 1
  const residual = (label: number): number => {
    const curvature = curvatureOf(label)
    return y.reduce((sum, value, n) => sum + (value - curveAt(n / end, curvature)) ** 2, 0)
  }
  const coarse = Array.from({ length: 73 }, (_, k) => k / 4 - 9)
  const start = coarse.reduce((best, label) => (residual(label) < residual(best) ? label : best))
  const label = leastWithin(residual, Math.max(-9, start - 0.25), Math.min(9, start + 0.25))
  const mean = meanOf(y)
  const about = y.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { label, curvature: curvatureOf(label), r2: 1 - residual(label) / about }
}

/** Least value of a function with one valley, by golden sections. */
function leastWithin(f: (x: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [from, to]
  let [a, b] = [high - golden * (high - low), low + golden * (high - low)]
  let [fa, fb] = [f(a), f(b)]
  while (high - low > 1e-9) {
    if (fa < fb) {
      ;[high, b, fb] = [b, a, fa]
      a = high - golden * (high - low)
      fa = f(a)
    } else {
      ;[low, a, fa] = [a, b, fb]
      b = low + golden * (high - low)
      fb = f(b)
    }
  }
  return (low + high) / 2
}
