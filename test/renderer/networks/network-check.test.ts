import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setValue } from '../../../src-shared/experiments/network/edits'
import { useNetworkCheck } from '../../../src-renderer/stores/network-check'
import { passTime, setUp } from './set-up'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('the check of a document', () => {
  it('waits for a pause in typing and then checks once', async () => {
    const { open, sent } = await setUp()
    const checks = useNetworkCheck()
    await passTime(300)
    const before = sent('experiments.check').length
    for (const size of [1, 2, 3]) {
      if (open.document !== null) {
        open.edit(setValue(open.document, ['populations', 0, 'size'], size, 'Neurons'))
      }
      await passTime(50)
    }
    expect(sent('experiments.check')).toHaveLength(before)
    expect(checks.isChecking).toBe(true)
    await passTime(150)
    expect(sent('experiments.check')).toHaveLength(before + 1)
    expect(checks.isChecking).toBe(false)
  })

  it('tells the problems of a field from those of its neighbours', async () => {
    const { open } = await setUp()
    const checks = useNetworkCheck()
    const path = ['populations', 0, 'parameters', 'width']
    if (open.document !== null) open.edit(setValue(open.document, path, '12 nS', 'Width'))
    await passTime(300)
    expect(checks.errors).toBe(1)
    expect(checks.at(path)[0]?.key).toBe('problems.wrongDimension')
    expect(checks.under(['populations', 0])).toHaveLength(1)
    expect(checks.under(['populations', 1])).toHaveLength(0)
    expect(checks.at(['populations', 0])).toHaveLength(0)
    expect(checks.estimate).toBeNull()
  })
})
