import { readFileSync } from 'node:fs'
import { describeDevices } from '../../src-main/devices'
import { compileNetwork, describeModels, ruleProblems } from '../../src-main/engine'
import { Pool, type RecordingBlock, type RunOutcome } from '../../src-main/pool'
import { canonicalJson } from '../../src-shared/experiments/canonical'
import type { Json } from '../../src-shared/experiments/json'
import { resolveNetwork } from '../../src-shared/experiments/network/resolve-network'
import { networkSchema } from '../../src-shared/experiments/network/schema'
import { formatPath } from '../../src-shared/experiments/problem'
import { wasmFile, workerFolder } from './places'

export interface Simulated {
  readonly result: RunOutcome
  readonly blocks: readonly RecordingBlock[]
}

let kernel: WebAssembly.Module | undefined

export function openPool(): Pool {
  kernel ??= new WebAssembly.Module(readFileSync(wasmFile))
  return new Pool(kernel, workerFolder())
}

/** Reads, checks and compiles a document that has to be right. */
export function compileDocument(document: Json) {
  const parsed = networkSchema.parse(document)
  const { network, problems } = resolveNetwork(parsed, {
    ...describeModels(),
    ...describeDevices()
  })
  if (!network) {
    throw new Error(problems.map((one) => `${formatPath(one.path)}: ${one.key}`).join('\n'))
  }
  const refused = ruleProblems(network)
  if (refused.length > 0) throw new Error(refused.map((one) => one.key).join('\n'))
  return compileNetwork(network)
}

/** Runs a document on real worker threads. */
export async function simulate(document: Json, workers = 1): Promise<Simulated> {
  const blocks: RecordingBlock[] = []
  const job = openPool().start({
    network: compileDocument(document),
    workers,
    document: canonicalJson(document),
    live: false,
    keep: async (block) => {
      blocks.push(block)
      return true
    }
  })
  return { result: await job.ended, blocks }
}

/** Samples of the one variable of the one neuron of a recording. */
export const samplesOf = (blocks: readonly RecordingBlock[], recording: number): number[] =>
  blocks.flatMap((block) =>
    block.kind === 'state' && block.recording === recording ? [...block.samples] : []
  )

/** Steps of a spike recording's spikes. */
export const spikeSteps = (blocks: readonly RecordingBlock[], recording: number): number[] =>
  blocks.flatMap((block) =>
    block.kind === 'spikes' && block.recording === recording ? [...block.steps] : []
  )
