import { curveOf, curveTable, type CurveTable } from '../../../src-main/analysis/curves/curve-table'
import { viewOfCurves } from '../../../src-main/analysis/curves/view-of-curves'
import type { Catalogue } from '../../../src-shared/catalogue'
import { cellMaps } from '../../../src-shared/contract/crossbars'
import type { Client } from '../../../src-shared/contract/client'
import type { MethodName, MethodReply, MethodRequest } from '../../../src-shared/contract'
import type { CurveSet, CurveViewRequest, FigureRow } from '../../../src-shared/contract/curves'
import type { RunDetail } from '../../../src-shared/contract/runs'
import type { Json } from '../../../src-shared/experiments/json'
import { failure, ok, type Result } from '../../../src-shared/result'
import { catalogue as networks, fakeRun } from './fake-runs'

const text = (en: string, ko: string) => ({ en, ko })

export const catalogue: Catalogue = {
  ...networks,
  devices: [
    {
      id: 'cell',
      title: text('Filament cell', '필라멘트 셀'),
      summary: text('A filament grows and shrinks.', '필라멘트가 자라고 줄어듭니다.'),
      driven: 'pulses',
      reads: 'conductance',
      parameters: {
        thickness: {
          kind: 'quantity',
          unit: 'm',
          default: 9e-9,
          label: text('Thickness', '두께'),
          trust: 'literature',
          source: 'A handbook'
        },
        barrier: { kind: 'quantity', unit: 'eV', default: 3.1, label: text('Barrier', '장벽') }
      },
      state: {},
      setPolarity: 1,
      varies: {},
      pulses: { set: { amplitude: 1, width: 1e-6 }, reset: { amplitude: -1, width: 1e-6 } },
      readVoltage: 0.2,
      equations: ['G = G_0'],
      sources: ['A paper on cells']
    }
  ],
  presets: [
    {
      id: 'known',
      model: 'cell',
      title: text('Known cell', '알려진 셀'),
      summary: text('', ''),
      technology: 'rram',
      values: { barrier: { value: 2.8, trust: 'source', source: 'Table 2 of a paper' } },
      published: [
        {
          label: text('Endurance', '내구성'),
          value: '10^6',
          unit: 'cycles',
          trust: 'literature',
          source: 'A review'
        },
        {
          label: text('Retention', '보존'),
          value: null,
          unit: 's',
          trust: 'unknown',
          source: ''
        }
      ]
    }
  ],
  protocols: [
    {
      id: 'train',
      title: text('Pulse train', '펄스열'),
      summary: text('Pulses up and down.', '펄스를 올리고 내립니다.'),
      drives: 'pulses',
      parameters: {
        pulses: { kind: 'integer', default: 10, label: text('Pulses', '펄스 수') },
        width: { kind: 'quantity', unit: 's', default: 1e-6, label: text('Width', '폭') }
      },
      columns: [
        { name: 'pulse', unit: '1', label: text('pulse', '펄스') },
        { name: 'conductance', unit: 'S', label: text('conductance', '전도도') }
      ],
      axes: { x: 'pulse', y: 'conductance' },
      figures: ['range', 'energy', 'error'],
      equations: [],
      sources: []
    }
  ],
  figures: [
    {
      id: 'range',
      title: text('Dynamic range', '동적 범위'),
      definition: text('Largest over smallest value.', '최댓값을 최솟값으로 나눈 값.'),
      unit: '1',
      of: 'device',
      better: 'high',
      logarithmic: true
    },
    {
      id: 'energy',
      title: text('Energy per pulse', '펄스당 에너지'),
      definition: text('Integral of v i over a pulse.', '펄스 동안의 v i 적분.'),
      unit: 'J',
      of: 'device',
      better: 'low'
    },
    {
      id: 'error',
      title: text('Linearity error', '선형성 오차'),
      definition: text('Largest distance from a line.', '직선에서 가장 먼 거리.'),
      unit: '1',
      of: 'device',
      better: 'low'
    }
  ]
}

export const characterisation = (devices: readonly Json[]): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'characterisation',
  name: 'Trains',
  devices: [...devices],
  population: { devices: 12, repeats: 2 },
  protocols: [{ name: 'up and down', model: 'train', parameters: { pulses: 20 } }],
  measurements: [
    {
      name: 'Lab book',
      protocol: 'up and down',
      device: 'A',
      source: 'cell.csv',
      columns: [
        { name: 'n', role: 'pulse', unit: '1', values: [0, 10, 20] },
        { name: 'G', role: 'conductance', unit: 'uS', values: [1, null, 3] }
      ]
    }
  ]
})

export interface DeviceRun {
  readonly detail: RunDetail
  readonly tables: ReadonlyMap<number, CurveTable>
  readonly rows: readonly FigureRow[]
}

const points = 21

/** Conductance that rises with every pulse: device and repeat are told by its slope. */
export const conductance = (kind: number, device: number, repeat: number, pulse: number): number =>
  (1 + kind) * 1e-6 * (1 + pulse * (0.1 + 0.01 * device + 0.001 * repeat))

function curves(kind: number, devices: number, repeats: number) {
  const all = Array.from({ length: devices * repeats }, (_, n) => n)
  const each = (value: (n: number, pulse: number) => number) =>
    Float64Array.from(all.flatMap((n) => Array.from({ length: points }, (_, p) => value(n, p))))
  return {
    devices: Uint32Array.from(all, (n) => Math.floor(n / repeats)),
    repeats: Uint32Array.from(all, (n) => n % repeats),
    points: new Uint32Array(all.length).fill(points),
    columns: [
      each((_, pulse) => pulse),
      each((n, pulse) => conductance(kind, Math.floor(n / repeats), n % repeats, pulse))
    ]
  }
}

/** A run that measured some kinds of devices, twelve of each, twice. */
export function deviceRun(number: number, devices: readonly string[]): DeviceRun {
  const tables = new Map<number, CurveTable>()
  const sets: CurveSet[] = []
  const rows: FigureRow[] = []
  const columns = [
    { name: 'pulse', unit: '1' },
    { name: 'conductance', unit: 'S' }
  ]
  const figures = catalogue.figures.map(({ id, unit }) => ({ name: id, unit }))
  for (const [kind, device] of devices.entries()) {
    const place = { device, protocol: 'up and down' }
    const [first, second] = [2 * kind + 1, 2 * kind + 2]
    const about = { bytes: 0, ...place }
    sets.push(
      { id: first, content: 'curves', columns, curves: 24, points: 24 * points, ...about },
      { id: second, content: 'figures', columns: figures, curves: 12, points: 12, ...about }
    )
    tables.set(first, curveTable(columns, [curves(kind, 12, 2)]))
    const each = (value: (n: number) => number) =>
      Float64Array.from({ length: 12 }, (_, n) => value(n))
    tables.set(
      second,
      curveTable(figures, [
        {
          devices: Uint32Array.from({ length: 12 }, (_, n) => n),
          repeats: new Uint32Array(12),
          points: new Uint32Array(12).fill(1),
          columns: [
            each((n) => 3 + kind + n),
            each((n) => (1 + kind) * 1e-12 * (1 + n)),
            each((n) => 0.1 * (1 + kind) + 0.01 * n)
          ]
        }
      ])
    )
    const spread = { count: 12, mean: 1, sd: 0.1, min: 0.5, q25: 0.8, q75: 1.2, max: 2 }
    rows.push(
      ...figures.map(({ name: figure, unit }, i): FigureRow => {
        const value = [10, 1e-12, 0.2][i] ?? 0
        const median = value * (1 + kind)
        const range = { q05: median * 0.9, q95: median * 1.1 }
        return { ...place, figure, unit, of: 'device', value: median, ...spread, ...range }
      })
    )
  }
  const document = characterisation(
    devices.map((name, i) => ({ name, ...(i === 0 ? { preset: 'known' } : { model: 'cell' }) }))
  )
  const changes = { kind: 'characterisation', name: 'Trains', document, curves: sets, metrics: [] }
  return { detail: fakeRun(number, [], changes).detail, tables, rows }
}

const map = (rows: number, columns: number, value: (row: number, column: number) => number) =>
  Float64Array.from({ length: rows * columns }, (_, i) =>
    value(Math.floor(i / columns), i % columns)
  )

/** Maps of a made-up array of 3 × 4 cells; the middle row carries no current. */
const maps = {
  conductance: map(3, 4, (row, column) => (1 + row + column) * 1e-6),
  word: map(3, 4, (_, column) => 0.2 - 0.01 * column),
  bit: map(3, 4, (row) => 0.01 * (2 - row)),
  drop: map(3, 4, (row, column) => 0.18 - 0.01 * column + 0.01 * row),
  current: map(3, 4, (row) => (row === 1 ? 0 : 1e-6)),
  error: map(3, 4, (row) => (row === 1 ? NaN : -0.1))
}

export const crossbarRun = (number: number): DeviceRun => {
  const set = (id: number, protocol: string): CurveSet => ({
    id,
    device: 'array',
    protocol,
    content: 'curves',
    columns: [],
    curves: 3,
    points: 12,
    bytes: 0
  })
  const document: Json = {
    format: 'engram-experiment',
    version: 1,
    kind: 'crossbar',
    name: 'Small array',
    rows: 3,
    columns: 4,
    wire: { word: '2 ohm', bit: '1 ohm' },
    cells: { from: 'distribution', conductance: '10 uS' },
    device: { preset: 'known' },
    inputs: { unit: 'V', values: [0.2, 0, 0.2] }
  }
  const { detail } = fakeRun(number, [], {
    kind: 'crossbar',
    name: 'Small array',
    document,
    curves: [set(1, 'cells'), set(2, 'bit-lines'), set(3, 'word-lines')],
    metrics: [{ name: 'power', population: '', value: 1.5e-6, unit: 'W' }]
  })
  return { detail, tables: new Map(), rows: [] }
}

const lines = {
  currents: Float64Array.of(1.8e-6, 2.7e-6, 3.6e-6, 0),
  idealCurrents: Float64Array.of(2e-6, 3e-6, 4e-6, 0),
  errors: Float64Array.of(-0.1, -0.1, -0.1, NaN),
  wordCurrents: Float64Array.of(4e-6, 0, 4.1e-6)
}

/** A client that knows such runs. */
export function deviceClient(runs: readonly DeviceRun[]): Pick<Client, 'call'> {
  const answer = (method: MethodName, request: Readonly<Record<string, unknown>>) => {
    if (method === 'catalogue.list') return ok(catalogue)
    const run = runs.find(({ detail }) => detail.id === request['id'])
    if (!run) return failure('not-found', 'failures.run.unknown', { id: String(request['id']) })
    switch (method) {
      case 'runs.get':
        return ok(run.detail)
      case 'notes.get':
        return ok({ text: run.detail.note, pictures: [] })
      case 'curves.figures':
        return ok(run.rows)
      case 'crossbars.lines':
        return ok(lines)
      case 'crossbars.map': {
        const name = request['map'] as keyof typeof cellMaps
        return ok({ rows: 3, columns: 4, unit: cellMaps[name], values: maps[name] })
      }
      case 'curves.view':
      case 'curves.read': {
        const table = run.tables.get(Number(request['set']))
        if (!table) throw new Error('no such set')
        if (method === 'curves.view')
          return ok(viewOfCurves(table, request['view'] as CurveViewRequest))
        const [from, to] = [Number(request['fromDevice']), Number(request['toDevice'])]
        const wanted = [...table.devices.keys()].filter((curve) => {
          const device = table.devices[curve] ?? 0
          return device >= from && device < to
        })
        return ok({
          columns: table.columns,
          curves: wanted.map((curve) => ({
            device: table.devices[curve] ?? 0,
            repeat: table.repeats[curve] ?? 0,
            columns: table.columns.map((_, i) => curveOf(table, i, curve))
          }))
        })
      }
      default:
        throw new Error(`${method} is not faked`)
    }
  }
  return {
    call: <Name extends MethodName>(method: Name, request: MethodRequest<Name>) =>
      Promise.resolve(
        answer(method, request as Readonly<Record<string, unknown>>) as Result<MethodReply<Name>>
      )
  }
}
