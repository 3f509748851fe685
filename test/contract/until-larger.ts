import { statSync } from 'node:fs'
import { expect } from 'vitest'

/** Waits until a file has more than so many bytes: until a program that is under way has stored something. */
export const untilLarger = (file: string, bytes: number): Promise<void> =>
  expect
    .poll(() => statSync(file, { throwIfNoEntry: false })?.size ?? 0, { timeout: 90_000 })
    .toBeGreaterThan(bytes)
