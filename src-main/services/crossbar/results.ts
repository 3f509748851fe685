import type { crossbarMethods } from '../../../src-shared/contract/crossbars'
import type { Handlers } from '../../../src-shared/contract/method'
import type { RunId } from '../../../src-shared/ids'
import { failure, ok, type Result } from '../../../src-shared/result'
import type { ProjectHolder } from '../project-holder'
import { setNames } from './keep-outcome'

interface Read {
  readonly rows: number
  readonly columns: number
  readonly values: ReadonlyMap<
    string,
    { readonly unit: string; readonly numbers: Float64Array<ArrayBuffer> }
  >
}

/** Looking at what came out of crossbars. */
export function crossbarResults(holder: ProjectHolder): Handlers<typeof crossbarMethods> {
  return {
    'crossbars.map': async ({ id, map }) => {
      const isMatrix = map === 'matrix'
      const read = await readTable(holder, id, isMatrix ? setNames.matrix : setNames.cells)
      if (!read.ok) return read
      const { rows, columns, values } = read.value
      const found = values.get(isMatrix ? 'conductance' : map)
      if (!found) return failure('not-found', 'failures.run.noSuchView', { view: map })
      return ok({ rows, columns, unit: found.unit, values: found.numbers })
    },
    'crossbars.lines': async ({ id }) => {
      const bits = await readTable(holder, id, setNames.bits)
      if (!bits.ok) return bits
      const words = await readTable(holder, id, setNames.words)
      if (!words.ok) return words
      const of = ({ values }: Read, name: string): Float64Array<ArrayBuffer> =>
        values.get(name)?.numbers ?? new Float64Array()
      return ok({
        currents: of(bits.value, 'current'),
        idealCurrents: of(bits.value, 'idealCurrent'),
        errors: of(bits.value, 'error'),
        wordCurrents: of(words.value, 'current')
      })
    }
  }
}

/** A table of a run, its rows put together. */
async function readTable({ store }: ProjectHolder, id: RunId, name: string): Promise<Result<Read>> {
  const run = await store.runs.get(id)
  if (!run.ok) return run
  const set =
    run.value.kind === 'crossbar'
      ? run.value.curves.find((one) => one.protocol === name)
      : undefined
  if (!set) return failure('not-found', 'failures.run.noSuchView', { view: name })
  const chunks = await store.curves.read(set.id)
  if (!chunks.ok) return chunks
  const rows = chunks.value.reduce((sum, chunk) => sum + chunk.devices.length, 0)
  const values = new Map(
    set.columns.map(({ name: column, unit }, i) => {
      const parts = chunks.value.map((chunk) => chunk.columns[i] ?? new Float64Array())
      const numbers = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0))
      let at = 0
      for (const part of parts) {
        numbers.set(part, at)
        at += part.length
      }
      return [column, { unit, numbers }] as const
    })
  )
  const size = values.values().next().value?.numbers.length ?? 0
  return ok({ rows, columns: rows > 0 ? size / rows : 0, values })
}
