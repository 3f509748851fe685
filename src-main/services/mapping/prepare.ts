import { canonicalJson } from '../../../src-shared/experiments/canonical'
import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import {
  resolveMapping,
  type ResolvedMapping
} from '../../../src-shared/experiments/mapping/resolve-mapping'
import { mappingSchema } from '../../../src-shared/experiments/mapping/schema'
import type { NetworkModels } from '../../../src-shared/experiments/network/resolve-network'
import type { ResolvedNetwork } from '../../../src-shared/experiments/network/resolved'
import { formatPath, hasErrors, type Problem } from '../../../src-shared/experiments/problem'
import { readDocument } from '../../../src-shared/experiments/read-document'
import type { HardwareCatalogue } from '../../../src-shared/hardware/catalogue'
import { failure, ok, type Result } from '../../../src-shared/result'
import { estimateMemory, type CompiledNetwork } from '../../engine'
import { checkDocument, prepareRun } from '../prepare-run'

export interface CheckedMapping {
  readonly problems: readonly Problem[]
  /** Null when a problem is an error. */
  readonly mapping: ResolvedMapping | null
  readonly network: ResolvedNetwork | null
}

/** Checks a mapping and the network in it. */
export function checkMapping(
  document: Json,
  models: NetworkModels,
  catalogue: HardwareCatalogue
): CheckedMapping {
  const read = readDocument(document)
  if (!read.ok) return { problems: read.problems, mapping: null, network: null }
  const ids = catalogue.entries.map(({ id }) => id)
  const own = resolveMapping(mappingSchema.parse(read.document), ids)
  const inner = checkDocument(networkOf(read.document), models)
  const problems = [
    ...own.problems,
    ...inner.problems.map((one) => ({ ...one, path: ['network', ...one.path] }))
  ]
  const isBad = hasErrors(problems)
  return {
    problems,
    mapping: isBad ? null : own.mapping,
    network: isBad ? null : inner.network
  }
}

export const networkOf = (document: Json): Json =>
  isJsonObject(document) ? (document['network'] ?? null) : null

/** Bytes of a synapse while a network is mapped: its lists, by source and by target, and what is searched in. */
const bytesPerSynapse = 64
/** Of the free memory, so much may be planned for. */
const usableShare = 0.9

export interface PreparedMapping {
  readonly mapping: ResolvedMapping
  readonly resolved: ResolvedNetwork
  readonly compiled: CompiledNetwork
  /** Canonical JSON of what has influence on the result. */
  readonly document: string
  readonly synapses: number
}

/** Memory that mapping takes, bytes. */
export const mappingBytes = (compiled: CompiledNetwork, threads: number): number => {
  const { bytes, synapses } = estimateMemory(compiled, threads)
  return bytes + synapses * bytesPerSynapse
}

/** Compiles the network of a mapping, and refuses what cannot fit into memory. */
export function prepareMapping(
  document: Json,
  options: {
    readonly models: NetworkModels
    readonly catalogue: HardwareCatalogue
    /** Of the network, where it is not its own. */
    readonly seed: number | undefined
    readonly threads: number
    readonly freeBytes: number
  }
): Result<PreparedMapping> {
  const { models, catalogue, seed, threads, freeBytes } = options
  const { problems, mapping, network } = checkMapping(document, models, catalogue)
  if (!mapping || !network) {
    const errors = problems.filter(({ severity }) => severity === 'error')
    return failure('bad-input', 'failures.run.invalidDocument', {
      count: errors.length,
      path: formatPath(errors[0]?.path ?? [])
    })
  }
  const run = prepareRun(networkOf(document), {
    catalogue: models,
    seed,
    workers: threads,
    freeBytes
  })
  if (!run.ok) return run
  const bytes = mappingBytes(run.value.network, threads)
  if (bytes > freeBytes * usableShare) {
    return failure('unavailable', 'failures.mapping.tooLarge', {
      synapses: Math.round(run.value.synapses),
      needed: Math.ceil(bytes / 2 ** 20),
      available: Math.floor(freeBytes / 2 ** 20)
    })
  }
  return ok({
    mapping,
    resolved: network,
    compiled: run.value.network,
    document: canonicalJson({
      network: run.value.document,
      seed: mapping.seed,
      chips: [...mapping.chips],
      rate: mapping.rateHz,
      catalogue: catalogue.updated
    }),
    synapses: run.value.synapses
  })
}
