import { describe, expect, it } from 'vitest'
import type { Bridge } from '../../src-renderer/client/bridge'
import { createClient } from '../../src-renderer/client/client'
import { ok } from '../../src-shared/result'

const over = (call: Bridge['call']) =>
  createClient({ bridge: () => ({ call, subscribe: () => () => undefined }), checksReplies: true })

describe('the client', () => {
  it('gives replies as they are', async () => {
    const reply = ok({ memoryMB: 1, threadsBusy: 0, threads: 2, queued: 0 })
    expect(await over(async () => reply).call('app.usage', {})).toEqual(reply)
  })

  it('hands failures on', async () => {
    const client = over(async () => ({
      ok: false,
      failure: { code: 'not-found', key: 'failures.store.noRun', details: { id: 'x' } }
    }))
    const reply = await client.call('app.usage', {})
    expect(reply).toMatchObject({ ok: false, failure: { key: 'failures.store.noRun' } })
  })

  it.each([
    ['breaks the contract', async () => ok({ memoryMB: 'much' })],
    ['is no result', async () => 'hello'],
    ['never comes', () => Promise.reject(new Error('gone'))]
  ])('calls it a defect when the reply %s', async (_what, call) => {
    const reply = await over(call).call('app.usage', {})
    expect(reply).toMatchObject({ ok: false, failure: { code: 'defect' } })
  })
})
