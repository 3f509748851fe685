import type { Client } from '../../src-shared/contract/client'
import type { CrossbarLines, CrossbarMap } from '../../src-shared/contract/crossbars'
import type { RunDetail } from '../../src-shared/contract/runs'
import { ok, type Result } from '../../src-shared/result'

/** Maps of larger arrays would make a text that no program can hold. */
const mostCellsInMaps = 1_048_576

/** What `--json` prints of a crossbar run: numbers without rounding, in SI units; null where there is none. */
export async function crossbarFields(
  client: Client,
  run: RunDetail,
  { currents, idealCurrents, errors, wordCurrents }: CrossbarLines,
  withMaps: boolean
): Promise<Result<Record<string, unknown>>> {
  const metric = (name: string): number | null =>
    run.metrics.find((one) => one.name === name)?.value ?? null
  const rows = wordCurrents.length
  const columns = currents.length
  const fields = {
    id: run.id,
    number: run.number,
    name: run.name,
    seed: run.seed,
    rows,
    columns,
    currents: [...currents],
    idealCurrents: [...idealCurrents],
    errors: [...errors],
    wordCurrents: [...wordCurrents],
    meanError: metric('meanColumnError'),
    worstError: metric('worstColumnError'),
    power: metric('power'),
    cellPower: metric('cellPower'),
    wirePower: metric('wirePower'),
    readMargin: metric('readMargin'),
    readCurrentOn: metric('readCurrentOn'),
    readCurrentOff: metric('readCurrentOff'),
    yield:
      metric('cellYield') === null
        ? null
        : {
            cells: metric('cellYield'),
            cellsLow: metric('cellYieldLow'),
            cellsHigh: metric('cellYieldHigh'),
            columns: metric('columnYield'),
            columnsLow: metric('columnYieldLow'),
            columnsHigh: metric('columnYieldHigh'),
            error: metric('faultError'),
            stuckOn: metric('stuckOnCells'),
            stuckOff: metric('stuckOffCells'),
            flipped: metric('flippedCells')
          },
    iterations: metric('solverIterations'),
    newtonSteps: metric('newtonSteps'),
    residual: metric('solverResidual'),
    seconds: run.provenance.simulateSeconds,
    peakMemoryMB: run.provenance.peakMemoryMB,
    hash: run.resultHash
  }
  if (!withMaps || rows * columns > mostCellsInMaps) return ok({ ...fields, maps: null })
  const maps: Record<string, number[][]> = {}
  const wanted = {
    conductance: 'conductance',
    wordVoltages: 'word',
    bitVoltages: 'bit',
    drops: 'drop',
    cellCurrents: 'current',
    cellErrors: 'error'
  } as const
  for (const [name, map] of Object.entries(wanted)) {
    const found = await client.call('crossbars.map', { id: run.id, map })
    if (!found.ok) return found
    maps[name] = nested(found.value)
  }
  const hasMatrix = run.curves.some(({ protocol }) => protocol === 'matrix')
  const matrix = hasMatrix
    ? await client.call('crossbars.map', { id: run.id, map: 'matrix' })
    : null
  if (matrix && !matrix.ok) return matrix
  return ok({ ...fields, effectiveMatrix: matrix ? nested(matrix.value) : null, maps })
}

const nested = ({ rows, columns, values }: CrossbarMap): number[][] =>
  Array.from({ length: rows }, (_, i) => [...values.subarray(i * columns, (i + 1) * columns)])
