import type { Catalogue } from '../../../src-shared/catalogue'
import type { Client } from '../../../src-shared/contract/client'
import type { MethodName, MethodReply, MethodRequest } from '../../../src-shared/contract'
import type { RunDetail } from '../../../src-shared/contract/runs'
import type { Json } from '../../../src-shared/experiments/json'
import { runId } from '../../../src-shared/ids'
import { failure, ok, type Result } from '../../../src-shared/result'
import { viewOf, type FakeRecording } from './fake-views'

const text = (en: string, ko: string) => ({ en, ko })

export const catalogue: Catalogue = {
  neurons: [
    {
      id: 'lif-delta',
      title: text('LIF, delta pulses', 'LIF, 델타 펄스'),
      summary: text('Leaky integrate-and-fire neuron.', '누설 적분 발화 뉴런입니다.'),
      parameters: {
        tauM: {
          kind: 'quantity',
          label: text('Membrane time constant', '막 시간 상수'),
          symbol: '\\tau_m',
          unit: 'ms',
          default: 20
        },
        vThreshold: {
          kind: 'quantity',
          label: text('Threshold', '역치'),
          symbol: 'V_\\mathrm{th}',
          unit: 'mV',
          default: 20
        }
      },
      equations: ['\\tau_m \\frac{dV}{dt} = -(V - E_L) + R I_e', '\\frac{broken'],
      sources: ['Brunel (2000) J. Comput. Neurosci. 8:183–208'],
      state: { v: { label: text('Membrane potential', '막전위'), symbol: 'V', unit: 'mV' } },
      initial: { v: 0 },
      receptors: []
    }
  ],
  synapses: [],
  stimuli: [],
  recorders: [],
  connectors: [],
  arrangements: [],
  devices: [],
  presets: [],
  nonidealities: [],
  protocols: [],
  figures: []
}

export const network = (inhibition: string): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Brunel',
  description: 'A sparse network.\n\nIt balances excitation and inhibition.',
  expect: 'Irregular firing near 40 Hz.',
  sources: ['A source of <the> document'],
  simulation: { duration: '400 ms', warmup: '100 ms', timeStep: '0.1 ms', seed: 1 },
  populations: [
    { name: 'E', model: 'lif-delta', size: 80, parameters: { tauM: '20 ms' } },
    {
      name: 'I',
      model: 'lif-delta',
      size: 20,
      initial: { v: { distribution: 'uniform', low: '0 mV', high: '20 mV' } }
    }
  ],
  stimuli: [
    {
      name: 'external',
      model: 'poisson',
      targets: ['E', 'I'],
      weight: '0.1 mV',
      parameters: { rate: '20 kHz' }
    }
  ],
  projections: [
    {
      source: 'I',
      target: 'E',
      connector: { model: 'fixed-in-degree', parameters: { inDegree: 20 } },
      weight: inhibition,
      delay: '1.5 ms'
    }
  ],
  recorders: [{ name: 'spikes', model: 'spikes', targets: ['E', 'I'] }]
})

/** Numbers that look random and are the same every time (Lehmer's generator). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Spikes on the 0.1 ms grid from 100 to 500 ms, sorted by time. */
export function spikes(id: number, population: string, neurons: number, seed = 7): FakeRecording {
  const draw = numbers(seed)
  const all: { time: number; neuron: number }[] = []
  for (let neuron = 0; neuron < neurons; neuron++) {
    for (let time = 1000 + draw() * 250; time < 5000; time += 120 + draw() * 260) {
      all.push({ time: Math.round(time) / 10, neuron })
    }
  }
  all.sort((a, b) => a.time - b.time || a.neuron - b.neuron)
  return {
    info: {
      id,
      name: 'spikes',
      kind: 'spikes',
      population,
      neurons,
      selection: null,
      variables: [],
      fromMs: 100,
      toMs: 500,
      intervalMs: 0.1,
      count: all.length,
      bytes: all.length * 8
    },
    timesMs: Float64Array.from(all, ({ time }) => time),
    neurons: Uint32Array.from(all, ({ neuron }) => neuron),
    sample: () => 0
  }
}

/** A voltage of three neurons, every 0.5 ms from 100 to 500 ms. */
export const voltage = (id: number): FakeRecording => ({
  info: {
    id,
    name: '=voltage',
    kind: 'state',
    population: 'E',
    neurons: 3,
    selection: [0, 4, 9],
    variables: [{ name: 'v', unit: 'mV' }],
    fromMs: 100,
    toMs: 500,
    intervalMs: 0.5,
    count: 801,
    bytes: 801 * 24
  },
  timesMs: new Float64Array(),
  neurons: new Uint32Array(),
  sample: (neuron, time) => 12 + 6 * Math.sin(time / (9 + neuron)) + Math.sin(time * 1.7)
})

export interface FakeRun {
  readonly detail: RunDetail
  readonly recordings: readonly FakeRecording[]
}

export function fakeRun(
  number: number,
  recordings: readonly FakeRecording[],
  changes: Partial<RunDetail> = {}
): FakeRun {
  const hex = number.toString(16).padStart(12, '0')
  const detail: RunDetail = {
    id: runId(`0198a1b2-0000-7000-8000-${hex}`),
    number,
    experimentId: null,
    kind: 'network',
    name: 'Brunel',
    state: 'done',
    seed: number,
    startedAt: '2026-03-05T14:02:11.000Z',
    finishedAt: '2026-03-05T14:02:19.000Z',
    neurons: 100,
    synapses: 1600,
    spikes: recordings.reduce(
      (sum, { info }) => sum + (info.kind === 'spikes' ? info.count : 0),
      0
    ),
    simulatedMs: 500,
    rateHz: 40.123,
    wallSeconds: 8.1,
    star: false,
    tags: ['balanced'],
    note: '',
    document: network('-0.5 mV'),
    checkpointMs: null,
    curves: [],
    documentHash: 'd'.repeat(64),
    resultHash: 'a'.repeat(64),
    failure: null,
    provenance: {
      appVersion: '0.1.0',
      engineVersion: '0.1.0',
      threads: 2,
      runtime: 'Node 20.20.2',
      platform: 'Linux 6.1 x64',
      processor: 'A processor',
      cores: 2,
      memoryMB: 16_000,
      buildSeconds: 0.8,
      simulateSeconds: 7.1,
      storeSeconds: 0.2,
      peakMemoryMB: 321.4,
      bytesPerSynapse: 8.25
    },
    metrics: ['E', 'I'].flatMap((population) => [
      { name: 'rate', population, value: 40.1234, unit: 'Hz' },
      { name: 'cvIsi', population, value: 0.36, unit: '1' },
      { name: 'correlation', population, value: null, unit: '1' }
    ]),
    recordings: recordings.map(({ info }) => info),
    log: [],
    ...changes
  }
  return { detail, recordings }
}

/** A picture of a note; shown where the note names it. */
export const picture = { id: '01890000-0000-7000-8000-00000000aaaa', title: 'Plot', bytes: 40 }
export const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4])

/** A client that knows some runs and the catalogue. */
export function fakeClient(runs: readonly FakeRun[]): Pick<Client, 'call'> {
  const find = (id: string): FakeRun | undefined => runs.find(({ detail }) => detail.id === id)
  const answer = (method: MethodName, request: MethodRequest<'runs.view'>): Result<unknown> => {
    if (method === 'catalogue.list') return ok(catalogue)
    if (method === 'notes.picture') return ok({ title: picture.title, png })
    const run = find(request.id)
    if (!run) return failure('not-found', 'failures.run.unknown', { id: request.id })
    if (method === 'runs.get') return ok(run.detail)
    if (method === 'notes.get') return ok({ text: run.detail.note, pictures: [picture] })
    const recording = run.recordings.find(({ info }) => info.id === request.recording)
    if (!recording) throw new Error(`${method} is not faked`)
    return ok(viewOf(recording, request.view))
  }
  return {
    call: <Name extends MethodName>(method: Name, request: MethodRequest<Name>) =>
      Promise.resolve(
        answer(method, request as MethodRequest<'runs.view'>) as Result<MethodReply<Name>>
      )
  }
}
