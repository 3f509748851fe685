import { describe, expect, it } from 'vitest'
import type { RunExecution } from '../../../src-main/services/run-execution'
import { RunQueue } from '../../../src-main/services/run-queue'
import { runId } from '../../../src-shared/ids'

/** What the queue knows of an execution. */
function execution(name: string, done: string[]) {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  const act = (action: string) => (): void => void done.push(`${action} ${name}`)
  const one = {
    id: runId(name),
    pause: act('pause'),
    resume: act('resume'),
    cancel: act('cancel'),
    suspend: act('suspend')
  }
  return {
    one: one as unknown as RunExecution,
    start: async () => {
      done.push(`start ${name}`)
      await ended
      done.push(`end ${name}`)
    },
    end
  }
}

describe('the queue of runs', () => {
  it('starts one after another, in the order they came', async () => {
    const done: string[] = []
    const queue = new RunQueue()
    const [a, b, c] = [execution('a', done), execution('b', done), execution('c', done)]
    for (const { one, start } of [a, b, c]) queue.add(one, start)
    expect(queue).toMatchObject({ isBusy: true, queued: 2 })
    b.end()
    a.end()
    c.end()
    await queue.drain()
    expect(done.filter((line) => !line.startsWith('suspend'))).toEqual([
      'start a',
      'end a',
      'start b',
      'end b',
      'start c',
      'end c'
    ])
    expect(queue).toMatchObject({ isBusy: false, queued: 0 })
  })

  it('steers those that run or wait, and refuses the others', async () => {
    const done: string[] = []
    const queue = new RunQueue()
    const [a, b] = [execution('a', done), execution('b', done)]
    queue.add(a.one, a.start)
    queue.add(b.one, b.start)
    expect(queue.act(runId('a'), 'pause').ok).toBe(true)
    expect(queue.act(runId('b'), 'cancel').ok).toBe(true)
    expect(queue.act(runId('c'), 'cancel')).toMatchObject({ failure: { code: 'conflict' } })
    a.end()
    b.end()
    await queue.drain()
    expect(queue.act(runId('a'), 'resume').ok).toBe(false)
    expect(done.slice(0, 3)).toEqual(['start a', 'pause a', 'cancel b'])
  })

  it('suspends everything when the project is left, and waits for it', async () => {
    const done: string[] = []
    const queue = new RunQueue()
    const [a, b] = [execution('a', done), execution('b', done)]
    queue.add(a.one, a.start)
    queue.add(b.one, b.start)
    const drained = queue.drain().then(() => done.push('drained'))
    a.end()
    b.end()
    await drained
    expect(done.slice(0, 3).sort()).toEqual(['start a', 'suspend a', 'suspend b'])
    expect(done.at(-1)).toBe('drained')
  })
})
