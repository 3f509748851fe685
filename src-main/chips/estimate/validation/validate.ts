import type { ValidationWorkload } from '../../../../src-shared/hardware/catalogue'
import type {
  ValidationCheck,
  ValidationReport,
  ValidationRow
} from '../../../../src-shared/hardware/validation'
import { reference } from './check'
import type { ValidationContext, ValidationRule } from './context'
import { keywordSpotting } from './loihi'
import {
  convolutionLayer,
  ecg,
  operationTable,
  otherDevices,
  platforms,
  radar,
  seneca,
  speck,
  trueNorth
} from './others'
import { publishedNumber } from './read'
import { microcircuit, oneBoard, oneChip, twoConstants } from './spinnaker'

/** How each workload is calculated; workloads without a rule only show what was published. */
const rules: Readonly<Record<string, ValidationRule>> = {
  'tn-characterisation': trueNorth,
  'loihi-kws': keywordSpotting,
  'loihi-kws-others': otherDevices,
  'spin-seed': oneChip,
  'spin-board': oneBoard,
  'spin-sharp': twoConstants,
  'spin-pd14-2018': microcircuit(6),
  'spin-pd14-2019dc': microcircuit(12),
  'spin-pd14-2019poi': microcircuit(12),
  'pd14-others': platforms,
  'seneca-synop': seneca,
  'dynapcnn-fit': convolutionLayer,
  'speck-dvs': speck,
  'ubrain-radar': radar,
  'bss2-ecg': ecg,
  'syops-resnet18': operationTable
}

/** Published numbers that a workload without a rule shows: what they are, and their unit. */
const plain: Readonly<Record<string, readonly [quantity: string, unit: string]>> = {
  power_w: ['power', 'W'],
  dynamic_uw: ['dynamicPower', 'uW'],
  uj_per_inference: ['energyPerInference', 'uJ'],
  accuracy_percent: ['accuracy', '%'],
  energy_error_percent: ['energyError', '%'],
  latency_error_percent: ['latencyError', '%']
}

/** Every published workload, worked out by the estimator, beside what was published. */
export function validate(
  workloads: readonly ValidationWorkload[],
  context: ValidationContext
): ValidationReport {
  const rows = workloads.map((workload): ValidationRow => {
    const rule = rules[workload.id]
    const checks = rule ? rule(workload, context) : published(workload)
    return {
      workload: workload.id,
      chip: workload.chip,
      title: workload.title,
      source: workload.source,
      confidence: workload.confidence,
      acceptance: workload.acceptance,
      status: worst(checks),
      checks: [...checks]
    }
  })
  const count = (status: ValidationRow['status']): number =>
    rows.filter((row) => row.status === status).length
  return {
    catalogue: context.catalogue.updated,
    passed: count('pass'),
    failed: count('fail'),
    reference: count('reference'),
    rows
  }
}

const worst = (checks: readonly ValidationCheck[]): ValidationRow['status'] =>
  checks.some(({ status }) => status === 'fail')
    ? 'fail'
    : checks.some(({ status }) => status === 'pass')
      ? 'pass'
      : 'reference'

const published = (workload: ValidationWorkload): readonly ValidationCheck[] =>
  Object.entries(plain).flatMap(([name, [quantity, unit]]) => {
    const value = publishedNumber(workload, name)
    return value === null ? [] : [reference({ quantity, unit, published: value, ours: null })]
  })
