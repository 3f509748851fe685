import type { FitReport, FitResult } from '../contract/fit'
import type { NewPreset } from '../contract/presets'
import type { PresetPulses } from '../experiments/presets/schema'
import { failure, ok, type Result } from '../result'

/**
 * What a fit becomes as a preset: estimates with their intervals, fixed values as they were, and where it all
 * comes from. Ranges in arbitrary units say nothing about a device and are left at the model's own.
 * @param appVersion of the program that fitted
 * @param pulses that the measured device was programmed with, where somebody said so
 */
export function presetOfFit(
  report: FitReport,
  result: FitResult,
  name: string,
  appVersion: string,
  pulses: PresetPulses | null = null
): Result<NewPreset> {
  if (!result.isDevice) {
    return failure('bad-input', 'failures.fit.noPreset', { model: result.model })
  }
  const { source, confidence, fittedAt } = report
  const isArbitrary = report.data.unit === '1'
  const values: NewPreset['values'] = {}
  for (const [parameter, value] of Object.entries(result.fixed)) {
    if (isArbitrary && isRange(parameter)) continue
    if (typeof value !== 'boolean') values[parameter] = { value, trust: 'chosen', source: '' }
  }
  for (const { name: parameter, value, standardError, low, high, ofModel } of result.estimates) {
    if (!ofModel || (isArbitrary && isRange(parameter))) continue
    values[parameter] = {
      value,
      trust: 'fitted',
      source: source.name.slice(0, 1000),
      standardError,
      low,
      high
    }
  }
  const { rSquared, rmse, rmseResponse, aic, aicc, bic, conditionNumber } = result.goodness
  return ok({
    name,
    model: result.model,
    technology: '',
    note: '',
    values,
    ...(pulses ? { pulses } : {}),
    provenance:
      source.sha256 === null
        ? null
        : {
            file: source.name.slice(0, 500),
            sha256: source.sha256,
            fittedAt,
            columns: source.columns.map((column) => column.slice(0, 300)).slice(0, 64),
            confidence,
            goodness: { rSquared, rmse, rmseResponse, aic, aicc, bic, conditionNumber },
            appVersion
          }
  })
}

const isRange = (parameter: string): boolean =>
  parameter === 'conductanceMin' || parameter === 'conductanceMax'
