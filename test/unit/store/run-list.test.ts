import { describe, expect, it } from 'vitest'
import { fillRuns } from './many-runs'
import { newProject, open, value } from './temporary-project'

const count = 20_000

describe(`a list of ${count} runs`, () => {
  it('counts and finds by tag, by word and by number', { timeout: 120_000 }, async () => {
    const made = await newProject()
    await made.close()
    fillRuns(made.file, count)
    const store = value(await open(made.file))
    expect(value(await store.runs.list({ tag: 'tag 3' })).total).toBe(count / 20)
    expect(value(await store.runs.list({ text: 'BRUNEL' })).total).toBe(count)
    expect(value(await store.runs.list({ text: 'hopfield' }))).toEqual({ total: 0, runs: [] })
    const rare = value(await store.runs.list({ text: '뉴런망 17700' }))
    expect(rare.runs.map(({ number }) => number)).toEqual([17_700])
    expect(value(await store.runs.list({ states: ['failed'] })).total).toBe(count / 10)
    expect(value(await store.runs.list({ star: true })).total).toBe(count / 100)
    const end = value(await store.runs.list({ offset: count - 50, sort: 'number' })).runs
    expect(end.map(({ number }) => number)).toEqual(
      Array.from({ length: 50 }, (_, i) => count - 49 + i)
    )
  })
})
