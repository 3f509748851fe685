import { canonicalJson } from '../../src-shared/experiments/canonical'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import {
  resolveNetwork,
  type NetworkModels
} from '../../src-shared/experiments/network/resolve-network'
import type { ResolvedNetwork } from '../../src-shared/experiments/network/resolved'
import { emulationSchema, hasEffect } from '../../src-shared/experiments/network/emulation/schema'
import { networkSchema } from '../../src-shared/experiments/network/schema'
import { formatPath, hasErrors, type Problem } from '../../src-shared/experiments/problem'
import { documentPresetSchema } from '../../src-shared/experiments/presets/schema'
import { readDocument } from '../../src-shared/experiments/read-document'
import { failure, ok, type Result } from '../../src-shared/result'
import { compileNetwork, estimateMemory, ruleProblems, type CompiledNetwork } from '../engine'

/** A document that has been looked through. */
export interface CheckedDocument {
  readonly problems: readonly Problem[]
  /** Null when a problem is an error. */
  readonly network: ResolvedNetwork | null
}

/** Checks a document's structure, names, quantities and rules. */
export function checkDocument(document: Json, catalogue: NetworkModels): CheckedDocument {
  const read = readDocument(document)
  if (!read.ok) return { problems: read.problems, network: null }
  const { network, problems } = resolveNetwork(networkSchema.parse(read.document), catalogue)
  if (!network) return { problems, network: null }
  const all = [...problems, ...ruleProblems(network)]
  return { problems: all, network: hasErrors(all) ? null : network }
}

export interface PreparedRun {
  readonly network: CompiledNetwork
  /** Canonical JSON of what is simulated: prose, and where things stand, are left out. */
  readonly document: string
  readonly neurons: number
  readonly synapses: number
}

/** A worker's own memory ends here. */
const mostBytesPerWorker = 4 * 2 ** 30
/** Of the free memory, so much may be planned for. */
const usableShare = 0.9

const megabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20)

/** Compiles a document for a run, and refuses what cannot fit into memory. */
export function prepareRun(
  document: Json,
  options: {
    readonly catalogue: NetworkModels
    readonly seed: number | undefined
    readonly workers: number
    readonly freeBytes: number
  }
): Result<PreparedRun> {
  const { problems, network } = checkDocument(document, options.catalogue)
  if (!network) {
    const errors = problems.filter(({ severity }) => severity === 'error')
    return failure('bad-input', 'failures.run.invalidDocument', {
      count: errors.length,
      path: formatPath(errors[0]?.path ?? [])
    })
  }
  const compiled = compileNetwork({ ...network, seed: options.seed ?? network.seed })
  const { bytes, neurons, synapses } = estimateMemory(compiled, options.workers)
  const details = { synapses: Math.round(synapses), needed: megabytes(bytes) }
  if (bytes > options.freeBytes * usableShare) {
    const available = megabytes(options.freeBytes)
    return failure('unavailable', 'failures.run.tooLarge', { ...details, available })
  }
  if (bytes / options.workers > mostBytesPerWorker) {
    const threads = Math.ceil(bytes / mostBytesPerWorker)
    return failure('unavailable', 'failures.run.moreThreads', { ...details, threads })
  }
  return ok({
    network: compiled,
    document: canonicalJson(simulatedPart(document)),
    neurons,
    synapses
  })
}

const withoutInfluence = ['name', 'description', 'expect', 'sources', 'layout', 'canvas']

/** The document without what has no influence on a run. */
function simulatedPart(document: Json): Json {
  if (!isJsonObject(document)) return document
  return Object.fromEntries(
    Object.entries(document).flatMap(([key, part]): readonly [string, Json][] => {
      if (withoutInfluence.includes(key)) return []
      if (key === 'emulation' && !isEffective(part)) return []
      return [[key, key === 'presets' ? numbersOfPresets(part) : part]]
    })
  )
}

/** Whether a chip's rules change anything: with all of them off, the run is the ideal one. */
function isEffective(part: Json): boolean {
  const read = emulationSchema.safeParse(part)
  return !read.success || hasEffect(read.data)
}

/** Presets without their names, and without where their numbers come from. */
function numbersOfPresets(presets: Json): Json {
  if (!Array.isArray(presets)) return presets
  return presets.map((preset: Json): Json => {
    const { id, model, values } = documentPresetSchema.parse(preset)
    const numbers = Object.entries(values).map(([name, { value }]): [string, Json] => [name, value])
    return { id, model, values: Object.fromEntries(numbers) }
  })
}
