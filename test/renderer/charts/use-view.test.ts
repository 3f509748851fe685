import { effectScope, nextTick, ref } from 'vue'
import { describe, expect, it } from 'vitest'
import type { View, ViewRequest } from '../../../src-shared/contract/views'
import { useView } from '../../../src-renderer/charts/use-view'

const rate = (fromMs: number): View => ({
  kind: 'rate',
  fromMs,
  binMs: 1,
  rateHz: new Float64Array(1)
})

function setUp() {
  const asked: { request: ViewRequest; answer: (view: View | null) => void }[] = []
  const fetchView = (request: ViewRequest) =>
    new Promise<View | null>((answer) => asked.push({ request, answer }))
  const from = ref(0)
  const isSeen = ref(true)
  const scope = effectScope()
  const shown = scope.run(() =>
    useView(
      'rate',
      () => fetchView,
      () => null,
      () => isSeen.value,
      () => ({ kind: 'rate', fromMs: from.value, toMs: 100, bins: 10 })
    )
  )
  if (!shown) throw new Error('no scope')
  return { asked, from, isSeen, shown, scope }
}

const settle = async () => {
  await nextTick()
  await new Promise((resolve) => setTimeout(resolve))
}

describe('the view of a plot', () => {
  it('asks once at a time and then only for the latest wish', async () => {
    const { asked, from, shown } = setUp()
    for (from.value = 1; from.value < 5; from.value++) await nextTick()
    expect(asked).toHaveLength(1)
    asked[0]?.answer(rate(0))
    await settle()
    expect(asked).toHaveLength(2)
    expect(asked[1]?.request.fromMs).toBe(5)
    expect(shown.view.value?.fromMs).toBe(0)
    expect(shown.busy.value).toBe(true)
    asked[1]?.answer(rate(5))
    await settle()
    expect(shown.view.value?.fromMs).toBe(5)
    expect(shown.busy.value).toBe(false)
  })

  it('keeps the old view and says so when the next cannot be had', async () => {
    const { asked, from, shown } = setUp()
    asked[0]?.answer(rate(0))
    await settle()
    from.value = 7
    await settle()
    asked[1]?.answer(null)
    await settle()
    expect(shown.failed.value).toBe(true)
    expect(shown.view.value?.fromMs).toBe(0)
  })

  it('asks nothing while nobody looks, and then once for what is wanted', async () => {
    const { asked, from, isSeen } = setUp()
    asked[0]?.answer(rate(0))
    await settle()
    isSeen.value = false
    for (from.value = 1; from.value < 5; from.value++) await nextTick()
    await settle()
    expect(asked).toHaveLength(1)
    isSeen.value = true
    await settle()
    expect(asked.map(({ request }) => request.fromMs)).toEqual([0, 5])
  })

  it('does not ask again for what it has when it comes back into sight', async () => {
    const { asked, isSeen } = setUp()
    asked[0]?.answer(rate(0))
    await settle()
    isSeen.value = false
    await settle()
    isSeen.value = true
    await settle()
    expect(asked).toHaveLength(1)
  })

  it('takes nothing after it has gone', async () => {
    const { asked, shown, scope } = setUp()
    scope.stop()
    asked[0]?.answer(rate(3))
    await settle()
    expect(shown.view.value).toBeNull()
  })
})
