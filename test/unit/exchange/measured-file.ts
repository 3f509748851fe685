import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import type { ImportWishes, ReadMeasurement } from '../../../src-shared/contract/measurements'
import type { Failure, Result } from '../../../src-shared/result'
import { readAndJudge } from '../../../src-main/services/measurements'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-measured-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
let written = 0

/** Writes a file that is gone after the tests. */
export function write(content: string | Uint8Array, name = 'curve.csv'): string {
  const file = path.join(folder, `${++written}-${name}`)
  fs.writeFileSync(file, content)
  return file
}

export const read = (
  content: string | Uint8Array,
  wishes?: ImportWishes
): Promise<Result<ReadMeasurement>> => readAndJudge(write(content), wishes, {})

export async function good(
  content: string | Uint8Array,
  wishes?: ImportWishes
): Promise<ReadMeasurement> {
  const result = await read(content, wishes)
  if (!result.ok) throw new Error(`${result.failure.key} ${JSON.stringify(result.failure.details)}`)
  return result.value
}

export async function refused(
  content: string | Uint8Array,
  wishes?: ImportWishes
): Promise<Failure> {
  const result = await read(content, wishes)
  if (result.ok) throw new Error('it was read')
  return result.failure
}

export const rolesOf = ({ columns }: ReadMeasurement): string[] => columns.map(({ role }) => role)

export const valuesOf = ({ columns }: ReadMeasurement, role: string): number[] => [
  ...(columns.find((column) => column.role === role)?.values ?? [])
]
