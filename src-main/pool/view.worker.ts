import { parentPort } from 'node:worker_threads'
import { viewOfCurves } from '../analysis/curves/view-of-curves'
import { viewOf } from '../analysis/views/view-of'
import type { Viewable, ViewAnswer, ViewQuestion } from './view-messages'

// Holds the recordings that plots look at, and makes views of them.

const port = parentPort
if (!port) throw new Error('not a worker thread')

/** Least recently used first. */
const held = new Map<string, Viewable>()
const mostBytes = 1024 * 2 ** 20

function bytesOf({ kind, loaded }: Viewable): number {
  if (kind === 'curves') return loaded.values.reduce((sum, one) => sum + one.byteLength, 0)
  return loaded.kind === 'spikes'
    ? loaded.train.steps.byteLength * 2
    : loaded.state.samples.byteLength
}

function hold(key: string, content: Viewable): void {
  held.delete(key)
  held.set(key, content)
  let bytes = [...held.values()].reduce((sum, one) => sum + bytesOf(one), 0)
  for (const [oldest, one] of held) {
    if (bytes <= mostBytes || oldest === key) break
    held.delete(oldest)
    bytes -= bytesOf(one)
  }
}

const answer = (message: ViewAnswer): void => port.postMessage(message)

port.on('message', ({ id, asked, subjects }: ViewQuestion) => {
  const known = subjects.map(({ key, content }) => content ?? held.get(key))
  const missing = known.flatMap((one, place) => (one ? [] : [place]))
  if (missing.length > 0) return answer({ id, type: 'unknown', missing })
  subjects.forEach(({ key }, place) => {
    const one = known[place]
    if (one) hold(key, one)
  })
  const [first, second] = known
  if (first?.kind === 'curves' && asked.kind === 'curves') {
    return answer({ id, type: 'curves', view: viewOfCurves(first.loaded, asked.request) })
  }
  const view =
    first?.kind === 'recording' && asked.kind === 'recording' && second?.kind !== 'curves'
      ? viewOf(first.loaded, asked.request, second?.loaded ?? null)
      : null
  answer({ id, type: 'view', view })
})
