import type { DriftData } from '../fit-data'
import type { DerivedValue, FitProblem } from '../fit-problem'
import type { FreeParameter } from '../free-parameter'
import { medianOf } from './iv-device'

export const powerDrift = {
  id: 'drift-power-law',
  title: { en: 'Power-law drift', ko: '멱법칙 드리프트' }
} as const
export const stretchedDrift = {
  id: 'retention-stretched-exponential',
  title: { en: 'Stretched-exponential retention', ko: '신장 지수형 유지 특성' }
} as const

const plain = { symbol: '', isLogarithmic: false, ofModel: true }

/** ln G = ln G₁ − ν ln(t / t₁): straight in logarithms, with t₁ the first time. */
export function powerDriftProblem({ t, values, unit }: DriftData): FitProblem {
  const first = t[0] ?? 1
  const logs = values.map(Math.log)
  const times = t.map((time) => Math.log(time / first))
  const level = medianOf([...values])
  const fitted = new Float64Array(t.length)
  const residuals = new Float64Array(t.length)
  return {
    model: powerDrift.id,
    title: powerDrift.title,
    isDevice: false,
    parameters: [
      {
        ...plain,
        name: 'initialValue',
        label: { en: 'Value at the first time', ko: '첫 시각의 값' },
        symbol: 'G_1',
        unit,
        start: values[0] ?? level,
        low: level / 1e3,
        high: level * 1e3,
        isLogarithmic: true,
        draw: [level / 3, level * 3]
      },
      {
        ...plain,
        name: 'driftExponent',
        label: { en: 'Drift exponent', ko: '드리프트 지수' },
        symbol: '\\nu',
        unit: '1',
        start: 0.05,
        low: -3,
        high: 3,
        draw: [-0.2, 0.3]
      }
    ],
    fixed: { firstTime: first },
    polarity: 1,
    measured: values,
    compared: logs,
    evaluate: (at) => {
      const [start = 1, exponent = 0] = at
      for (let n = 0; n < t.length; n++) {
        const log = Math.log(start) - exponent * (times[n] ?? 0)
        fitted[n] = Math.exp(log)
        residuals[n] = log - (logs[n] ?? 0)
      }
      return { residuals, fitted }
    }
  }
}

/** G = G∞ + (G₁ − G∞) exp(−(t / τ)^β), compared in logarithms like the power law, so that both can be ranked. */
export function stretchedDriftProblem({ t, values, unit }: DriftData): FitProblem {
  const logs = values.map(Math.log)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const [first, last] = [t[0] ?? 1, t.at(-1) ?? 1]
  const value = (name: string, symbol: string, en: string, ko: string, start: number): FreeParameter => ({
    ...plain, name, label: { en, ko }, symbol, unit, start, low: low / 1e3, high: high * 1e3,
    isLogarithmic: true, draw: [low / 3, high * 3]
  }) // prettier-ignore
  const fitted = new Float64Array(t.length)
  const residuals = new Float64Array(t.length)
  return {
    model: stretchedDrift.id,
    title: stretchedDrift.title,
    isDevice: false,
    parameters: [
      value('initialValue', 'G_1', 'Value at the start', '처음 값', values[0] ?? high),
      value('finalValue', 'G_\\infty', 'Value at the end of time', '최종 값', values.at(-1) ?? low),
      {
        ...plain,
        name: 'lifetime',
        label: { en: 'Lifetime', ko: '수명' },
        symbol: '\\tau',
        unit: 's',
        start: Math.sqrt(first * last),
        low: first / 1e3,
        high: last * 1e6,
        isLogarithmic: true,
        draw: [first, last * 10]
      },
      {
        ...plain,
        name: 'stretch',
        label: { en: 'Stretching exponent', ko: '신장 지수' },
        symbol: '\\beta',
        unit: '1',
        start: 0.7,
        low: 0.05,
        high: 2,
        draw: [0.2, 1.2]
      }
    ],
    fixed: {},
    polarity: 1,
    measured: values,
    compared: logs,
    evaluate: (at) => {
      const [start = 1, end = 1, lifetime = 1, stretch = 1] = at
      for (let n = 0; n < t.length; n++) {
        const left = Math.exp(-(((t[n] ?? 0) / lifetime) ** stretch))
        fitted[n] = end + (start - end) * left
        residuals[n] = Math.log(fitted[n] ?? 1) - (logs[n] ?? 0)
      }
      return { residuals, fitted }
    },
    derive: ([start = 1, end = 1, lifetime = 1, stretch = 1]): readonly DerivedValue[] => [
      {
        name: 'halfLife',
        label: { en: 'Time until half of the change', ko: '변화의 절반까지 걸리는 시간' },
        unit: 's',
        value: start === end ? lifetime : lifetime * Math.LN2 ** (1 / stretch)
      }
    ]
  }
}
