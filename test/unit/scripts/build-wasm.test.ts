import { expect, test } from 'vitest'
import { entryText, exportedFunctions, prefixOf } from '../../../scripts/build-wasm.mjs'

test('names a model’s functions after its folder and keeps shared names', () => {
  expect(prefixOf('src-main/engine/neurons/lif-delta/kernel.as.ts')).toBe('lif_delta_')
  expect(prefixOf('src-main/engine/kernel/random.as.ts')).toBeNull()
})

test('finds exported functions that can be called from outside', () => {
  const source =
    'export function step(a: i32): void {}\nfunction own(): void {}\nexport function any<T>(): T {}'
  expect(exportedFunctions(source)).toEqual(['step'])
})

test('writes one entry over all kernels', () => {
  const sources = new Map([
    ['src-main/engine/kernel/random.as.ts', 'export function draw(): f64 { return 0 }'],
    ['src-main/engine/neurons/lif/kernel.as.ts', 'export function update(): void {}'],
    ['src-main/engine/neurons/lif/table.as.ts', 'export function hidden(): void {}']
  ])
  expect(entryText([...sources.keys()], (file) => sources.get(file) ?? '')).toBe(
    "export { draw } from '../../src-main/engine/kernel/random.as'\n" +
      "export { update as lif_update } from '../../src-main/engine/neurons/lif/kernel.as'\n"
  )
})

test('refuses two functions of one name', () => {
  const files = ['src-main/engine/kernel/a.as.ts', 'src-main/engine/kernel/b.as.ts']
  expect(() => entryText(files, () => 'export function draw(): void {}')).toThrow(
    /both export draw/
  )
})
