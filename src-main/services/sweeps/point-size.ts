import os from 'node:os'
import type { Json } from '../../../src-shared/experiments/json'
import { hasErrors, type Problem } from '../../../src-shared/experiments/problem'
import { compileNetwork, estimateMemory } from '../../engine'
import { kindOf } from '../experiment-kind'
import { cores } from '../machine'
import { checkDocument } from '../prepare-run'
import { defaultThreads, type RunParts } from '../runs'

/** What one run of a point takes. */
export interface PointSize {
  /** Null where nobody knows before it has run. */
  readonly seconds: number | null
  readonly bytes: number
  /** It is too large to share the machine: it gets all threads, and nothing runs beside it. */
  readonly isAlone: boolean
}

export interface CheckedPoint {
  readonly problems: readonly Problem[]
  /** Null when a problem is an error. */
  readonly size: PointSize | null
}

/** Of the free memory, so much may be planned for. */
export const usableShare = 0.8
/** One that takes longer on one thread gets all of them. */
const longestSolo = 120
/** What a warm thread needs besides the network. */
const secondsAround = 0.02
/** What the program has anyway, and what measuring a device takes at most. */
const bytesOfHost = 64 * 2 ** 20

/** Checks the document of one point and says what running it takes. */
export function checkPoint(parts: RunParts, document: Json): CheckedPoint {
  const other = kindOf(parts.kinds, document)
  if (!other) return checkNetwork(parts, document)
  const checked = other.check(document)
  if (checked instanceof Promise || !checked.ok) return { problems: [], size: null }
  const { problems, estimate } = checked.value
  if (hasErrors(problems)) return { problems, size: null }
  const bytes = estimate ? estimate.memoryMB * 2 ** 20 : bytesOfHost
  return { problems, size: { seconds: estimate?.seconds ?? null, bytes, isAlone: false } }
}

function checkNetwork(parts: RunParts, document: Json): CheckedPoint {
  const { problems, network } = checkDocument(document, parts.catalogue)
  if (!network) return { problems, size: null }
  const compiled = compileNetwork(network)
  const { neurons, synapses, bytes } = estimateMemory(compiled, 1)
  const own = bytes - bytesOfHost
  const size = { neurons, synapses }
  const seconds = parts.runTime.estimate(compiled, size, 1, secondsAround)
  const fits = own * cores() <= os.freemem() * usableShare
  if (fits && seconds <= longestSolo)
    return { problems, size: { seconds, bytes: own, isAlone: false } }
  const threads = defaultThreads(parts.holder)
  return {
    problems,
    size: {
      seconds: parts.runTime.estimate(compiled, size, threads),
      bytes: estimateMemory(compiled, threads).bytes,
      isAlone: true
    }
  }
}
