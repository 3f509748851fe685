import { curvatureOf, curveAt } from '../../behaviour/nonlinearity'
import type { DeviceModel } from '../../models/device-model'
import type { PulseData } from '../fit-data'
import type { DerivedValue, FitProblem } from '../fit-problem'
import { freeParameterOf, valuesOf } from '../model-parameters'
import { rangeParameter } from './pulse-values'

/** Labels beyond this need a first step of nearly the whole range. */
const widestLabel = 9

/**
 * The exponential law of NeuroSim in closed form: G(n) = G_min + ΔG y(n / P) upward, and with y(1 − n / P) of the
 * other label downward; P is the number of pulses of the longest series. See `behaviour/nonlinearity.ts`.
 */
export function pulseLawProblem(
  model: DeviceModel,
  data: PulseData,
  free: readonly string[] | undefined,
  over: Readonly<Record<string, number | string | boolean>>
): FitProblem {
  const directions = [...new Set(data.series.map(({ direction }) => direction))]
  const pulsesOf = (direction: 'up' | 'down'): number =>
    Math.max(
      1,
      ...data.series.flatMap((one) => (one.direction === direction ? [...one.pulses] : []))
    )
  const levels = { levelsUp: pulsesOf('up'), levelsDown: pulsesOf('down') }
  const all = directions.flatMap((one) =>
    one === 'up' ? ['nonlinearityUp'] : ['nonlinearityDown']
  )
  const names =
    free ?? ['conductanceMin', 'conductanceMax', ...all].filter((name) => !(name in over))
  const measured = Float64Array.from(data.series.flatMap(({ values }) => [...values]))
  const [low, high] = [Math.min(...measured), Math.max(...measured)]
  const base = valuesOf(model, { conductanceMin: low, conductanceMax: high, ...levels, ...over })
  const parameters = names.flatMap((name) => {
    if (name === 'conductanceMin') return [rangeParameter(model, name, low, low, high, data.unit)]
    if (name === 'conductanceMax') return [rangeParameter(model, name, high, low, high, data.unit)]
    const parameter = freeParameterOf(model, name, 0)
    const label = { start: 0, low: -widestLabel, high: widestLabel, isLogarithmic: false }
    if (!parameter || !name.startsWith('nonlinearity')) return parameter ? [parameter] : []
    return [{ ...parameter, ...label, draw: [-7, 7] as const }]
  })
  const span = high - low || 1
  const fitted = new Float64Array(measured.length)
  const residuals = new Float64Array(measured.length)
  const fixed = Object.fromEntries(
    Object.entries(base).filter(([name]) => !parameters.some((one) => one.name === name))
  )
  const at = (values: Float64Array, name: string): number => {
    const j = parameters.findIndex((parameter) => parameter.name === name)
    const value = j >= 0 ? values[j] : base[name]
    return typeof value === 'number' ? value : Number.NaN
  }
  return {
    model: model.id,
    title: model.title,
    isDevice: true,
    parameters,
    fixed,
    polarity: 1,
    measured,
    compared: measured.map((value) => (value - low) / span),
    evaluate: (values) => {
      const [bottom, top] = [at(values, 'conductanceMin'), at(values, 'conductanceMax')]
      if (!(top > bottom)) return null
      const up = curvatureOf(at(values, 'nonlinearityUp'))
      const down = curvatureOf(at(values, 'nonlinearityDown'))
      let n = 0
      for (const { direction, pulses } of data.series) {
        for (const pulse of pulses) {
          const share = direction === 'up' ? pulse / levels.levelsUp : 1 - pulse / levels.levelsDown
          const y = curveAt(share, direction === 'up' ? up : down)
          fitted[n] = bottom + (top - bottom) * y
          residuals[n] = ((fitted[n] ?? 0) - (measured[n] ?? 0)) / span
          n += 1
        }
      }
      return { residuals, fitted }
    },
    derive: (values) =>
      all.map((name): DerivedValue => {
        const label = Math.min(widestLabel, Math.max(-widestLabel, at(values, name)))
        const isUp = name === 'nonlinearityUp'
        return {
          name: isUp ? 'inverseCurvatureUp' : 'inverseCurvatureDown',
          // 1/A and not A: a straight line has A = ∞, and estimates near it have to stay finite.
          label: isUp
            ? { en: 'Inverse curvature 1/A, potentiation', ko: '강화 곡률의 역수 1/A' }
            : { en: 'Inverse curvature 1/A, depression', ko: '약화 곡률의 역수 1/A' },
          unit: '1',
          value: 1 / curvatureOf(label)
        }
      })
  }
}
