import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { RecordingInfo } from '../../../src-shared/contract/runs'
import type { Chunk, SpikeChunk, StateChunk } from '../api'
import { shuffle } from './shuffle'

/** A chunk as the table keeps it; docs/file-format.md says what the bytes mean. */
export interface EncodedChunk {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly encoding: 'plain' | 'shuffle-deflate'
  readonly rawBytes: number
  readonly sha256: Uint8Array
  readonly data: Uint8Array
}

/** Bytes of one number: 32-bit steps and neurons, 64-bit samples. */
export const wordWidth = { spikes: 4, state: 8, weights: 8 } as const

/**
 * Low levels cost a third of the time of the usual 6 and give nearly its size on shuffled numbers. Spikes
 * come while the run wants the processor; for them the lowest is a third faster again, and 4 % larger.
 */
const deflateLevel = { spikes: 1, state: 3, weights: 3 } as const

/**
 * Packs a chunk: steps as differences, bytes shuffled, deflated; plain where that is not smaller.
 * @throws RangeError when the chunk does not fit the recording: a defect of the caller
 */
export function encodeChunk(
  recording: Pick<RecordingInfo, 'kind' | 'neurons' | 'variables'>,
  chunk: Chunk
): EncodedChunk {
  const isSpikes = 'steps' in chunk
  if (isSpikes !== (recording.kind === 'spikes')) throw new RangeError('chunk of another kind')
  const body = isSpikes ? spikeBody(chunk) : stateBody(recording, chunk)
  const packed = deflateSync(shuffle(body.raw, wordWidth[recording.kind]), {
    level: deflateLevel[recording.kind]
  })
  const isSmaller = packed.length < body.raw.length
  const data = isSmaller ? packed : body.raw
  return {
    from: body.from,
    to: body.to,
    count: body.count,
    encoding: isSmaller ? 'shuffle-deflate' : 'plain',
    rawBytes: body.raw.length,
    sha256: createHash('sha256').update(data).digest(),
    data
  }
}

interface Body {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly raw: Uint8Array
}

/** Differences of the steps, the first one to `fromStep`, then the neurons. */
function spikeBody({ fromStep, toStep, steps, neurons }: SpikeChunk): Body {
  const count = steps.length
  if (neurons.length !== count) throw new RangeError('as many neurons as steps are needed')
  if (!(fromStep >= 0 && toStep >= fromStep)) throw new RangeError('steps of a chunk run forward')
  const words = new Uint32Array(2 * count)
  let before = fromStep
  for (let i = 0; i < count; i++) {
    const step = steps[i] ?? 0
    if (step < before || step >= toStep) throw new RangeError(`step ${step} is out of order`)
    words[i] = step - before
    before = step
  }
  words.set(neurons, count)
  return { from: fromStep, to: toStep, count, raw: new Uint8Array(words.buffer) }
}

function stateBody(
  recording: Pick<RecordingInfo, 'neurons' | 'variables'>,
  { firstSample, samples }: StateChunk
): Body {
  const count = samples.length / (recording.neurons * recording.variables.length)
  if (!Number.isInteger(count)) throw new RangeError('a chunk holds whole samples')
  const raw = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)
  return { from: firstSample, to: firstSample + count, count, raw }
}
