import { describe, expect, it } from 'vitest'
import type { BackgroundExecution } from '../../../src-main/services/execution'
import { RunQueue, type Claim } from '../../../src-main/services/run-queue'
import { runId } from '../../../src-shared/ids'

const machine = { threads: () => 4, usableBytes: () => 100 }

/** What the queue knows of an execution, and how it is brought to its end. */
function execution(name: string, done: string[]) {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  const act = (action: string) => (): void => void done.push(`${action} ${name}`)
  const one: BackgroundExecution = {
    id: runId(name),
    pause: act('pause'),
    resume: act('resume'),
    cancel: act('cancel'),
    suspend: () => {
      done.push(`suspend ${name}`)
      end()
    },
    hold: act('hold'),
    release: act('release')
  }
  const start = async (): Promise<void> => {
    done.push(`start ${name}`)
    await ended
    done.push(`end ${name}`)
  }
  return { one, start, end }
}

const claim = (rest: Partial<Claim> = {}): Claim => ({
  threads: 1,
  bytes: 10,
  priority: 0,
  ...rest
})
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
const started = (done: readonly string[]): readonly string[] =>
  done.filter((line) => line.startsWith('start')).map((line) => line.slice(6))

describe('runs in the background', () => {
  it('go several at a time, as many as there are threads', async () => {
    const done: string[] = []
    const queue = new RunQueue(machine)
    const all = ['a', 'b', 'c', 'd', 'e'].map((name) => execution(name, done))
    for (const { one, start } of all) queue.addBehind(one, claim(), start)
    expect(started(done)).toEqual(['a', 'b', 'c', 'd'])
    expect(queue.threadsBehind).toBe(4)
    all[1]?.end()
    await settle()
    expect(started(done)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('stay within the memory', async () => {
    const done: string[] = []
    const queue = new RunQueue(machine)
    const all = ['a', 'b', 'c'].map((name) => execution(name, done))
    for (const { one, start } of all) queue.addBehind(one, claim({ bytes: 45 }), start)
    expect(started(done)).toEqual(['a', 'b'])
    all[0]?.end()
    await settle()
    expect(started(done)).toEqual(['a', 'b', 'c'])
  })

  it('go alone when they are large, and are not passed by small ones for ever', async () => {
    const done: string[] = []
    const queue = new RunQueue(machine)
    const [small, large, later] = ['small', 'large', 'later'].map((name) => execution(name, done))
    if (!small || !large || !later) throw new Error('three')
    queue.addBehind(small.one, claim(), small.start)
    queue.addBehind(large.one, claim({ threads: 4, bytes: 500 }), large.start)
    queue.addBehind(later.one, claim(), later.start)
    expect(started(done)).toEqual(['small'])
    small.end()
    await settle()
    expect(started(done)).toEqual(['small', 'large'])
    large.end()
    await settle()
    expect(started(done)).toEqual(['small', 'large', 'later'])
  })

  it('go by priority, and among equals by the order in which they came', async () => {
    const done: string[] = []
    const queue = new RunQueue({ ...machine, threads: () => 1 })
    const all = [0, 5, 0, 5].map((priority, i) => ({
      priority,
      ...execution(`${priority}-${i}`, done)
    }))
    const first = execution('first', done)
    queue.addBehind(first.one, claim(), first.start)
    for (const { priority, one, start } of all) queue.addBehind(one, claim({ priority }), start)
    first.end()
    for (const { end } of all) end()
    for (let i = 0; i < 6; i++) await settle()
    expect(started(done)).toEqual(['first', '5-1', '5-3', '0-0', '0-2'])
  })

  it('stand still while a run that somebody asked for runs, and go on after it', async () => {
    const done: string[] = []
    const queue = new RunQueue(machine)
    const [behind, waiting, front] = ['behind', 'waiting', 'front'].map((name) =>
      execution(name, done)
    )
    if (!behind || !waiting || !front) throw new Error('three')
    queue.addBehind(behind.one, claim({ threads: 4 }), behind.start)
    queue.addBehind(waiting.one, claim(), waiting.start)
    queue.add(front.one, front.start)
    expect(done).toEqual(['start behind', 'hold behind', 'start front'])
    behind.end()
    await settle()
    // The thread is free, but not for those behind.
    expect(started(done)).toEqual(['behind', 'front'])
    front.end()
    await settle()
    expect(started(done)).toEqual(['behind', 'front', 'waiting'])
  })

  it('can be taken out, and are suspended when the project is left', async () => {
    const done: string[] = []
    const queue = new RunQueue({ ...machine, threads: () => 1 })
    const [a, b, c] = ['a', 'b', 'c'].map((name) => execution(name, done))
    if (!a || !b || !c) throw new Error('three')
    for (const { one, start } of [a, b, c]) queue.addBehind(one, claim(), start)
    queue.withdraw((execution) => execution === b.one)
    expect(queue.queued).toBe(1)
    expect(queue.act(runId('a'), 'cancel').ok).toBe(true)
    await queue.drain()
    expect(done).toEqual(['start a', 'cancel a', 'suspend a', 'end a'])
    expect(queue.isBusy).toBe(false)
  })
})
