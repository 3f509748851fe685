import { expect, test } from 'vitest'
import { columns, columnsFor, widthOf } from '../../src-renderer/panels/notebook/columns'

const ids = (width: number, sort: Parameters<typeof columnsFor>[1]) =>
  columnsFor(width, sort).map(({ id }) => id)

test('a wide table shows all columns', () => {
  expect(columnsFor(widthOf(columns), 'number')).toEqual(
    columns.filter(({ id }) => id !== 'kind' && id !== 'simulated')
  )
})

test('a table beside the page of a run keeps what tells runs apart', () => {
  expect(ids(490, 'number')).toEqual(['number', 'state', 'name', 'duration', 'rate'])
})

test('no table hides what it is sorted by, and none is without number, state and name', () => {
  expect(ids(420, 'neurons')).toEqual(['number', 'state', 'name', 'neurons'])
  expect(ids(0, undefined)).toEqual(['number', 'state', 'name'])
})

test('columns that are shown fit, from the least width on', () => {
  for (let width = 400; width < 1400; width += 10) {
    expect(widthOf(columnsFor(width, 'number'))).toBeLessThanOrEqual(width)
  }
})
