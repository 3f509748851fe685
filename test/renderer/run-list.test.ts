import { describe, expect, it } from 'vitest'
import { moveRow, nextOrder, rowsBetween } from '../../src-renderer/panels/notebook/logic'
import {
  emptyList,
  indexOf,
  pageSize,
  pagesOf,
  rowAt,
  withPage,
  withRow
} from '../../src-renderer/stores/run-list'
import { fakeRun, idOf } from './fake-runs'

const pageOf = (page: number) =>
  Array.from({ length: pageSize }, (_, i) => fakeRun(page * pageSize + i))

describe('the list of runs', () => {
  it('knows which pages hold the rows on screen', () => {
    expect(pagesOf(0, 30, 1000)).toEqual([0])
    expect(pagesOf(190, 410, 1000)).toEqual([0, 1, 2])
    expect(pagesOf(190, 410, 200)).toEqual([0])
    expect(pagesOf(0, 30, 0)).toEqual([])
  })

  it('forgets the pages farthest away', () => {
    let list = emptyList
    for (let page = 0; page < 60; page++) list = withPage(list, page, pageOf(page), 100_000)
    expect(list.pages.size).toBe(40)
    expect(rowAt(list, 59 * pageSize)?.number).toBe(59 * pageSize)
    expect(rowAt(list, 0)).toBeUndefined()
  })

  it('replaces a row wherever it stands', () => {
    const list = withRow(withPage(emptyList, 3, pageOf(3), 1000), fakeRun(650, { star: true }))
    expect(indexOf(list, idOf(650))).toBe(650)
    expect(rowAt(list, 650)?.star).toBe(true)
    expect(rowAt(list, 651)?.number).toBe(651)
  })
})

describe('moving in the list', () => {
  it('stays inside it', () => {
    expect(moveRow('ArrowUp', 0, 10, 5)).toBe(0)
    expect(moveRow('PageDown', 7, 10, 5)).toBe(9)
    expect(moveRow('End', 0, 10, 5)).toBe(9)
    expect(moveRow('a', 0, 10, 5)).toBeUndefined()
    expect(moveRow('toString', 0, 10, 5)).toBeUndefined()
  })

  it('begins figures with the largest and names with the first', () => {
    expect(nextOrder('spikes', 'number', true)).toBe(true)
    expect(nextOrder('name', 'number', true)).toBe(false)
    expect(nextOrder('name', 'name', false)).toBe(true)
  })

  it('counts rows from either end', () => {
    expect(rowsBetween(5, 3)).toEqual([3, 4, 5])
  })
})
