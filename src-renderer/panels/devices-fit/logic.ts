import type { ParameterDescription } from '../../../src-shared/catalogue'
import type { FitReport, FitResult } from '../../../src-shared/contract/fit'
import type { OverlayAxis, OverlaySeries } from '../../charts'
import type { ParameterWish } from '../../stores/device-fit'
import { prefixedQuantity } from '../../ui/prefixed'
import type { ReactiveText } from '../../ui/text'

/** Parameters that a fit can estimate: those with a number for a default. */
export interface EstimableParameter {
  readonly name: string
  readonly label: ParameterDescription['label']
  readonly symbol: string
  readonly unit: string
  readonly standard: number | undefined
}

/** @param names those that the fit of the model knows */
export function estimableOf(
  parameters: Readonly<Record<string, ParameterDescription>>,
  names: readonly string[]
): readonly EstimableParameter[] {
  return names.flatMap((name): EstimableParameter[] => {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    if (parameter?.kind !== 'quantity' && parameter?.kind !== 'number') return []
    const { label, symbol = '' } = parameter
    const unit = parameter.kind === 'quantity' ? parameter.unit : '1'
    return [{ name, label, symbol, unit, standard: parameter.default }]
  })
}

/** Key of what is wrong with the wishes for one parameter; null when nothing is. */
export function wrongWish({
  isFree,
  start,
  low,
  high
}: ParameterWish): 'fitting.emptyRange' | 'fitting.startOutside' | null {
  if (!isFree) return null
  if (low !== undefined && high !== undefined && low >= high) return 'fitting.emptyRange'
  const isOutside =
    start !== undefined && (start < (low ?? -Infinity) || start > (high ?? Infinity))
  return isOutside ? 'fitting.startOutside' : null
}

interface Plots {
  readonly overlay: readonly OverlaySeries[]
  readonly residuals: readonly OverlaySeries[]
  readonly x: OverlayAxis
  readonly y: OverlayAxis
  readonly residual: OverlayAxis
}

/**
 * The measured points with the curve of the model, stretch by stretch, and the differences between them.
 * @param isLogarithmic size of the response by decades
 */
export function plotsOf(
  { data }: FitReport,
  { curve }: FitResult,
  title: string,
  isLogarithmic: boolean,
  t: ReactiveText
): Plots {
  const isLoop = data.kind === 'iv'
  const unit = data.unit === '1' ? '' : data.unit
  const size = (values: Float64Array): Float64Array =>
    isLogarithmic && isLoop ? values.map(Math.abs) : values
  const xs = isLoop ? data.voltage : data.x
  const pieces = piecesOf(data.stretch)
  const parts = (values: Float64Array, look: OverlaySeries['look'], name: string, colour: number) =>
    pieces.map(([from, to]): OverlaySeries => ({
      name,
      x: xs.subarray(from, to),
      y: values.subarray(from, to),
      look,
      colour
    }))
  const difference = curve.fitted.map((value, i) => value - (data.measured[i] ?? Number.NaN))
  const x: OverlayAxis = isLoop
    ? { name: t('fitting.axis.voltage'), unit: 'V' }
    : data.kind === 'pulses'
      ? { name: t('fitting.axis.pulse'), unit: '' }
      : { name: t('fitting.axis.time'), unit: 's' }
  return {
    overlay: [
      ...parts(size(data.measured), 'points', t('fitting.measured'), 0),
      ...parts(size(curve.fitted), 'line', title, 1)
    ],
    residuals: parts(difference, 'points', t('fitting.residuals'), 2),
    x,
    y: {
      name: isLoop
        ? t(isLogarithmic ? 'fitting.axis.currentSize' : 'fitting.axis.current')
        : t('fitting.axis.response'),
      unit,
      isLogarithmic:
        isLogarithmic && data.measured.some((value) => size(Float64Array.of(value))[0] !== 0)
    },
    residual: { name: t('fitting.axis.residual'), unit }
  }
}

/** Rows of each stretch, one after another: a line is not drawn from one to the next. */
export function piecesOf(stretch: Float64Array): readonly (readonly [from: number, to: number])[] {
  const pieces: [number, number][] = []
  let from = 0
  for (let i = 1; i <= stretch.length; i++) {
    if (i < stretch.length && stretch[i] === stretch[from]) continue
    pieces.push([from, i])
    from = i
  }
  return pieces
}

/** Whether decades are of use: drifts always, loops with small currents. */
export const canBeLogarithmic = ({ data }: FitReport): boolean => data.kind !== 'pulses'

/** The unit, with a prefix, in which a value reads best; other numbers of its row are divided by the same factor. */
export function shownUnit(
  value: number,
  unit: string
): { readonly unit: string; readonly factor: number } {
  if (unit === '1' || unit === '') return { unit: '', factor: 1 }
  const [number = '', shown = unit] = prefixedQuantity(value, unit).split(/\s+/, 2)
  const factor = value === 0 || Number(number) === 0 ? 1 : value / Number(number)
  return { unit: shown.replace('Ohm', 'Ω').replace(/^u/, 'µ'), factor }
}

/** Very small and very large numbers are written with a power of ten. */
export function shortNumber(
  value: number | null,
  digits: number,
  plain: (value: number | null, digits: number) => string
): string {
  const size = value === null ? 0 : Math.abs(value)
  if (value === null || size === 0 || !Number.isFinite(size)) return plain(value, digits)
  return size >= 1e-4 && size < 1e7 ? plain(value, digits) : value.toExponential(digits - 1)
}

/** A share in per cent; of next to nothing only that it is less. */
export const shareText = (
  share: number,
  plain: (value: number, digits: number) => string
): string => (share > 0 && share < 1e-4 ? `< ${plain(0.01, 2)} %` : `${plain(100 * share, 3)} %`)
