import { parentPort, workerData } from 'node:worker_threads'
import type { Result } from '../../src-shared/result'
import { commands, controlWords, type UnitMessage, type UnitRequest } from './unit-messages'

/**
 * Takes units until there are none left, and sends their results.
 * @param work does one unit and calls `onStep` now and then, which says whether to go on; null when it did not
 * @param transfer buffers of a result that are handed over instead of copied
 */
export function workOnUnits<Plan, Part>(
  work: (plan: Plan, unit: number, onStep: () => boolean) => Result<Part | null>,
  transfer: (part: Part) => readonly ArrayBuffer[]
): void {
  const port = parentPort
  if (!port) throw new Error('not a worker thread')
  const request: UnitRequest<Plan> = workerData
  const { plan, units, batch } = request
  const control = new Int32Array(request.control)
  const send = (message: UnitMessage<Part>, buffers: readonly ArrayBuffer[] = []): void =>
    port.postMessage(message, buffers)

  const onStep = (): boolean => {
    Atomics.add(control, controlWords.steps, 1)
    return Atomics.load(control, controlWords.command) !== commands.cancel
  }

  /** @returns whether another batch is to be taken */
  const mayGoOn = (): boolean => {
    for (;;) {
      const command = Atomics.load(control, controlWords.command)
      if (command !== commands.pause) return command === commands.go
      Atomics.wait(control, controlWords.command, commands.pause)
    }
  }

  const takeBatch = (first: number): boolean => {
    const parts: Part[] = []
    for (let unit = first; unit < Math.min(units, first + batch); unit++) {
      const result = work(plan, unit, onStep)
      if (result.ok && result.value !== null) {
        parts.push(result.value)
        continue
      }
      const failure = result.ok ? null : result.failure
      if (failure) Atomics.store(control, controlWords.command, commands.stop)
      send({ type: 'batch', first, parts, failure }, parts.flatMap(transfer))
      return false
    }
    send({ type: 'batch', first, parts, failure: null }, parts.flatMap(transfer))
    return true
  }

  while (mayGoOn()) {
    const first = Atomics.add(control, controlWords.next, 1) * batch
    if (first >= units || !takeBatch(first)) break
  }
  send({ type: 'ended' })
}
