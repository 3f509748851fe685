import { parentPort } from 'node:worker_threads'
import { viewOf, type LoadedRecording } from '../analysis/views/view-of'
import type { ViewQuestion, ViewAnswer } from './view-messages'

// Holds the recordings that plots look at, and makes views of them.

const port = parentPort
if (!port) throw new Error('not a worker thread')

/** Least recently used first. */
const held = new Map<string, LoadedRecording>()
const mostBytes = 1024 * 2 ** 20

const bytesOf = (recording: LoadedRecording): number =>
  recording.kind === 'spikes'
    ? recording.train.steps.byteLength * 2
    : recording.state.samples.byteLength

function hold(key: string, recording: LoadedRecording): void {
  held.delete(key)
  held.set(key, recording)
  let bytes = [...held.values()].reduce((sum, one) => sum + bytesOf(one), 0)
  for (const [oldest, one] of held) {
    if (bytes <= mostBytes || oldest === key) break
    held.delete(oldest)
    bytes -= bytesOf(one)
  }
}

const answer = (message: ViewAnswer): void => port.postMessage(message)

port.on('message', ({ id, key, request, recording }: ViewQuestion) => {
  const known = recording ?? held.get(key)
  if (!known) return answer({ id, type: 'unknown' })
  hold(key, known)
  answer({ id, type: 'view', view: viewOf(known, request) })
})
