import type { FitReport, FitResult } from '../../src-shared/contract/fit'
import type { Translator } from '../../src-shared/locale'

/** What `engram fit --json` prints: all that is needed to check the fit elsewhere. */
export function fitFields(report: FitReport, t: Translator): Readonly<Record<string, unknown>> {
  const { source, data, results, refused, findings, confidence, seed, fittedAt } = report
  return {
    source,
    fittedAt,
    confidence,
    seed,
    data: {
      kind: data.kind,
      unit: data.unit,
      x: [...data.x],
      voltage: [...data.voltage],
      measured: [...data.measured],
      stretch: [...data.stretch],
      stretches: data.stretches
    },
    results: results.map((result) => resultFields(result, t)),
    ranking: results.map(({ model, goodness, deltaAicc, weight }) => ({
      model,
      aic: goodness.aic,
      aicc: goodness.aicc,
      bic: goodness.bic,
      deltaAicc,
      weight
    })),
    refused: refused.map(({ model, failure }) => ({
      model,
      failure: { ...failure, message: t.dynamic(failure.key, failure.details) }
    })),
    findings: findings.map((finding) => ({
      ...finding,
      message: t.dynamic(finding.key, finding.details)
    }))
  }
}

function resultFields(result: FitResult, t: Translator): Readonly<Record<string, unknown>> {
  const { curve, estimates, derived, title, findings, ...rest } = result
  return {
    ...rest,
    title: t.text(title),
    estimates: estimates.map(({ label, ...estimate }) => ({ ...estimate, label: t.text(label) })),
    derived: derived.map(({ label, ...value }) => ({ ...value, label: t.text(label) })),
    fitted: [...curve.fitted],
    residuals: [...curve.residuals],
    findings: findings.map((finding) => ({
      ...finding,
      message: t.dynamic(finding.key, finding.details)
    }))
  }
}
