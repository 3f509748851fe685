import { beforeEach, describe, expect, it, vi } from 'vitest'
import { addMeasurement } from '../../../src-renderer/panels/devices-import/add-measurement'
import {
  findingsOf,
  findingsOfColumn,
  nameFrom,
  plotOf,
  unitWithRole
} from '../../../src-renderer/panels/devices-import/logic'
import { useHistory } from '../../../src-renderer/stores/history'
import { useMeasurementImport } from '../../../src-renderer/stores/measurement-import'
import { useOpenExperiment } from '../../../src-renderer/stores/open-experiment'
import { useText } from '../../../src-renderer/ui/text'
import type {
  ImportSettings,
  MeasuredColumn,
  Preview,
  ReadMeasurement
} from '../../../src-shared/contract/measurements'
import { failure, ok } from '../../../src-shared/result'
import { openLab } from './lab-window'

const settings: ImportSettings = {
  encoding: 'utf-8',
  delimiter: ',',
  decimal: '.',
  headerLine: 1,
  firstLine: 2,
  interval: null,
  columns: [
    { name: 'V', role: 'voltage', unit: 'V', group: 1, direction: null },
    { name: 'I', role: 'current', unit: null, group: 1, direction: null }
  ]
}
const preview: Preview = {
  file: '/data/cell 7.csv',
  bytes: 100,
  settings,
  preamble: [],
  rows: [['0', '0']],
  lines: [2],
  findings: [
    {
      severity: 'error',
      key: 'failures.measurement.unitNeeded',
      details: { column: 2, name: 'I', role: '@measurements.roles.current' }
    }
  ]
}
const column = (role: MeasuredColumn['role'], unit: string, values: number[]): MeasuredColumn => ({
  name: role,
  role,
  unit,
  group: 1,
  direction: null,
  values: Float64Array.from(values)
})
const read: ReadMeasurement = {
  file: '/data/cell 7.csv',
  bytes: 100,
  sha256: 'cd'.repeat(32),
  settings,
  rows: 4,
  keptEvery: 1,
  columns: [column('voltage', 'V', [0, 1, 0, -1]), column('current', 'A', [0, 1e-6, 0, -2e-6])],
  lines: Float64Array.from([2, 3, 4, 5]),
  stretches: [
    { kind: 'sweep', group: 1, from: 0, to: 2, direction: 'up' },
    { kind: 'sweep', group: 1, from: 2, to: 4, direction: 'down' }
  ],
  findings: []
}

beforeEach(() => {
  vi.useFakeTimers()
})

describe('a measured file on its way into a document', () => {
  it('is looked at first, and read as a whole whenever its reading changes', async () => {
    const { sent } = await openLab({
      'measurements.preview': ({ settings: wishes }) =>
        ok({
          ...preview,
          settings: {
            ...settings,
            delimiter: wishes?.delimiter ?? ',',
            columns: settings.columns.map((one, i) => ({ ...one, ...wishes?.columns?.[i] }))
          }
        }),
      'measurements.read': () => ok(read)
    })
    const store = useMeasurementImport()
    expect(await store.open('/data/cell 7.csv')).toBe(true)
    await vi.advanceTimersByTimeAsync(300)
    expect(store.read?.rows).toBe(4)
    await store.setColumn(1, { unit: 'uA' })
    await vi.advanceTimersByTimeAsync(300)
    expect(sent('measurements.read').at(-1)?.request).toMatchObject({
      settings: { columns: [{ unit: 'V' }, { unit: 'uA' }] }
    })
    // Another delimiter gives other columns: what was said of the old ones would be wrong.
    await store.set({ delimiter: ';' })
    expect(sent('measurements.preview').at(-1)?.request).toEqual({
      file: '/data/cell 7.csv',
      settings: { delimiter: ';' }
    })
  })

  it('keeps what is wrong beside the columns, and forgets an answer that comes too late', async () => {
    await openLab({
      'measurements.preview': () => ok(preview),
      'measurements.read': () =>
        failure('bad-input', 'failures.measurement.notANumber', { line: 7, column: 2 })
    })
    const store = useMeasurementImport()
    const opening = store.open('/data/cell 7.csv')
    await opening
    store.cancel()
    await vi.advanceTimersByTimeAsync(300)
    expect(store.failure?.code).toBe('cancelled')
    await store.readAll()
    expect(store.failure?.key).toBe('failures.measurement.notANumber')
    const all = findingsOf(preview.findings, store.read, store.failure)
    expect(findingsOfColumn(all, 2)).toHaveLength(2)
    expect(findingsOfColumn(all, 1)).toHaveLength(0)
  })

  it('becomes a measurement of the document with its origin, which can be undone', async () => {
    await openLab()
    await addMeasurement(read, 'Pulses')
    const open = useOpenExperiment()
    const added = open.characterisation?.measurements?.[1]
    expect(added).toMatchObject({
      name: 'Pulses 2',
      source: `cell 7.csv, SHA-256 ${'cd'.repeat(32)}`
    })
    expect(added?.columns.map(({ role, unit }) => [role, unit])).toEqual([
      ['voltage', 'V'],
      ['current', 'A']
    ])
    await useHistory().undo()
    expect(open.characterisation?.measurements).toHaveLength(1)
  })

  it('opens a characterisation of its own where none is open', async () => {
    const { sent } = await openLab()
    useOpenExperiment().close()
    await addMeasurement(read, 'Loop')
    expect(sent('experiments.create').at(-1)?.request).toMatchObject({
      document: {
        kind: 'characterisation',
        protocols: [{ model: 'iv-sweep' }],
        measurements: [{ name: 'Loop' }]
      }
    })
  })
})

describe('what is shown of it', () => {
  it('is current over voltage, each way of the sweep in a colour of its own', () => {
    const plot = plotOf(read.columns, read.stretches, useText())
    expect(plot?.x.unit).toBe('V')
    expect(plot?.series.map(({ name }) => name)).toEqual(['Sweep upward', 'Sweep downward'])
    expect([...Array.from(plot?.series[1]?.y ?? [])]).toEqual([0, -2e-6])
  })

  it('counts pulses where there is no time, and says which units are arbitrary', () => {
    const plot = plotOf([column('conductance', '1', [3, 4])], [], useText())
    expect(plot?.x.name).toBe('Pulse')
    expect([...Array.from(plot?.series[0]?.x ?? [])]).toEqual([1, 2])
    expect(plot?.y).toEqual({ name: 'conductance (arbitrary units)', unit: '' })
  })

  it('is nothing where no column says anything', () => {
    expect(plotOf([column('temperature', 'K', [1])], [], useText())).toBeNull()
  })
})

it('a unit of another kind does not stay when a column gets another meaning', () => {
  expect(unitWithRole('current', 'uA')).toBe('uA')
  expect(unitWithRole('voltage', 'uA')).toBeNull()
  expect(unitWithRole('conductance', '1')).toBeNull()
  expect(unitWithRole('pulse', 'uA')).toBe('1')
})

it('is named after its file', () => {
  expect(nameFrom('C:\\data\\cell 7.v2.csv')).toBe('cell 7.v2')
  expect(nameFrom('/data/sweep')).toBe('sweep')
})
