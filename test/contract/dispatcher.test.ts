import { describe, expect, it, vi } from 'vitest'
import { createDispatcher, type Handle } from '../../src-main/host/dispatcher'
import { inProcessClient } from '../../src-main/host/in-process'
import { failure, ok } from '../../src-shared/result'
import { translator } from '../../src-shared/locale'

function dispatcherWith(handle: Handle) {
  const defects: unknown[] = []
  const dispatcher = createDispatcher({
    handle,
    onEvent: () => () => undefined,
    onDefect: (method, error) => defects.push([method, error])
  })
  return { dispatcher, defects }
}

const request = { id: '01890000-0000-7000-8000-000000000000' }

describe('the dispatcher', () => {
  it.each<[string, Handle]>([
    ['throws', () => { throw new RangeError('off the grid') }], // prettier-ignore
    ['rejects', () => Promise.reject(new RangeError('off the grid'))],
    ['throws what is no error', () => { throw 'off the grid' }] // prettier-ignore
  ])('makes a defect of a handler that %s, and reports it', async (_name, handle) => {
    const { dispatcher, defects } = dispatcherWith(handle)
    const reply = await dispatcher.handle('runs.cancel', request)
    if (reply.ok) throw new Error('a defect was expected')
    expect(reply.failure).toEqual({
      code: 'defect',
      key: 'failures.defect',
      details: { method: 'runs.cancel', message: 'off the grid' }
    })
    expect(translator('en').dynamic(reply.failure.key, reply.failure.details)).toBe(
      'Something in Engram went wrong (runs.cancel: off the grid). Nothing stored was changed. Please report this.'
    )
    expect(defects).toHaveLength(1)
  })

  it('makes a defect of a reply that breaks the contract', async () => {
    const { dispatcher, defects } = dispatcherWith(() => ok({ matches: 'yes' }))
    const reply = await dispatcher.handle('runs.verify', request)
    expect(reply).toMatchObject({ ok: false, failure: { code: 'defect' } })
    expect(defects).toHaveLength(1)
  })

  it('hands failures over as they are, and they are no defects', async () => {
    const refused = failure('conflict', 'failures.run.notRunning')
    const { dispatcher, defects } = dispatcherWith(() => refused)
    expect(await dispatcher.handle('runs.cancel', request)).toEqual(refused)
    expect(defects).toEqual([])
  })

  it('does not ask the handler what the contract refuses', async () => {
    const handle = vi.fn<Handle>(() => ok({}))
    const { dispatcher } = dispatcherWith(handle)
    for (const wrong of [undefined, null, {}, { id: 'x' }, { ...request, more: 1 }, [request]]) {
      const reply = await dispatcher.handle('runs.cancel', wrong)
      expect(reply).toMatchObject({ ok: false, failure: { key: 'failures.badRequest' } })
    }
    expect(handle).not.toHaveBeenCalled()
  })

  it('names the member that is wrong', async () => {
    const { dispatcher } = dispatcherWith(() => ok({}))
    const wrong = { ...request, tags: ['good', 7] }
    expect(await dispatcher.handle('runs.annotate', wrong)).toMatchObject({
      failure: { details: { method: 'runs.annotate', path: 'tags[1]' } }
    })
  })

  it('gives the handler the request as the schema reads it, without what crept in by a prototype', async () => {
    const seen: unknown[] = []
    const { dispatcher } = dispatcherWith((_method, given) => {
      seen.push(given)
      return ok({})
    })
    const inherited: object = Object.create({ id: request.id })
    expect(await dispatcher.handle('settings.get', {})).toMatchObject({ ok: false })
    await dispatcher.handle('runs.cancel', request)
    expect(seen.at(-1)).toEqual(request)
    await dispatcher.handle('runs.cancel', Object.assign(inherited, request))
    expect(Object.getPrototypeOf(seen.at(-1))).toBe(Object.prototype)
  })
})

describe('the client in the same process', () => {
  it('hears only the topic it asked for, until it has had enough', () => {
    let tell = (_topic: string, _payload: unknown): void => undefined
    const dispatcher = createDispatcher({
      handle: () => ok({}),
      onEvent: (listener) => {
        tell = listener
        return () => (tell = () => undefined)
      },
      onDefect: () => undefined
    })
    const heard: unknown[] = []
    const stop = inProcessClient(dispatcher).subscribe('runs.changed', (payload) =>
      heard.push(payload)
    )
    tell('runs.progress', 'not this')
    tell('runs.changed', 'this')
    stop()
    tell('runs.changed', 'too late')
    expect(heard).toEqual(['this'])
  })
})
