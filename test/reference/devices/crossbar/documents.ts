import { describeDevices } from '../../../../src-main/devices'
import {
  runCrossbar,
  type CrossbarOutcome
} from '../../../../src-main/devices/crossbar/run-crossbar'
import { resolveCrossbar } from '../../../../src-shared/experiments/crossbar/resolve-crossbar'
import type { ResolvedCrossbar } from '../../../../src-shared/experiments/crossbar/resolved'
import {
  crossbarSchema,
  type CrossbarDocument
} from '../../../../src-shared/experiments/crossbar/schema'
import { formatPath } from '../../../../src-shared/experiments/problem'
import { kernel } from './circuits'

type Part = Omit<CrossbarDocument, 'format' | 'version' | 'kind' | 'name'>

export const crossbarDocument = (part: Part): CrossbarDocument => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'crossbar',
  name: 'array',
  ...part
})

/** Resolves a document that has to be right. */
export function resolved(part: Part): ResolvedCrossbar {
  const document = crossbarSchema.parse(crossbarDocument(part))
  const { crossbar, problems } = resolveCrossbar(document, describeDevices())
  if (!crossbar)
    throw new Error(problems.map((one) => `${formatPath(one.path)}: ${one.key}`).join())
  return crossbar
}

export function outcomeOf(part: Part): CrossbarOutcome {
  const outcome = runCrossbar(resolved(part), { module: kernel })
  if (!outcome) throw new Error('it was not told to stop')
  return outcome
}

export const noWire = { word: '0 ohm', bit: '0 ohm' }
