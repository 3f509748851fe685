import type { MappingFinding } from '../../../src-shared/hardware/mapping-result'
import type { Limit } from './target'

interface FindingParts {
  readonly population?: string | undefined
  readonly projection?: string | undefined
  readonly have?: number
  readonly limit?: Limit | null
  readonly unit?: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** One thing that a check found; everything that its sentence names is in its values. */
export function finding(
  severity: MappingFinding['severity'],
  code: string,
  { population, projection, have, limit = null, unit = '', values = {} }: FindingParts = {}
): MappingFinding {
  return {
    code,
    severity,
    population: population ?? null,
    projection: projection ?? null,
    have: have ?? null,
    limit: limit?.value ?? null,
    unit,
    values: {
      ...(population === undefined ? {} : { population }),
      ...(projection === undefined ? {} : { projection }),
      ...(have === undefined ? {} : { have }),
      ...(limit ? { limit: limit.value } : {}),
      ...values
    },
    source: limit?.source ?? null,
    confidence: limit?.confidence ?? null
  }
}
