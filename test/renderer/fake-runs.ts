import type { RunDetail, RunState, RunSummary } from '../../src-shared/contract/runs'
import { runId } from '../../src-shared/ids'

const states: readonly RunState[] = ['done', 'done', 'done', 'cancelled', 'failed', 'interrupted']
const names = ['Brunel, asynchronous irregular', 'CUBA benchmark', 'One LIF neuron under steps']

export const idOf = (number: number) =>
  runId(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`)

/** The n-th run of an invented project; the same for the same number. */
export function fakeRun(number: number, change: Partial<RunSummary> = {}): RunSummary {
  const state = states[number % states.length] ?? 'done'
  return {
    id: idOf(number),
    number,
    experimentId: null,
    kind: 'network',
    name: names[number % names.length] ?? '',
    state,
    seed: number * 7,
    startedAt: new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString(),
    finishedAt: new Date(Date.UTC(2026, 0, 1) + number * 3_600_000 + 9_400).toISOString(),
    neurons: 10_000,
    synapses: 10_000_000 + number,
    spikes: number * 1013,
    simulatedMs: 1000,
    rateHz: (number * 37) % 90,
    wallSeconds: 9.4,
    star: number % 5 === 0,
    tags: number % 4 === 0 ? ['sweep', 'figure 8'] : [],
    note: '',
    ...change
  }
}

/** All that the page of a run shows. */
export function fakeDetail(run: RunSummary): RunDetail {
  return {
    ...run,
    document: {
      format: 'engram-experiment',
      version: 1,
      kind: 'network',
      name: run.name,
      simulation: { duration: '1000 ms', warmup: '200 ms', seed: run.seed },
      populations: [
        { name: 'E', model: 'lif-delta', size: 8000, parameters: { tauM: '20 ms' } },
        { name: 'I', model: 'lif-delta', size: 2000 }
      ]
    },
    checkpointMs: null,
    curves: [],
    documentHash: 'd0c'.padEnd(64, '0'),
    resultHash: run.state === 'done' ? 'ab'.padEnd(64, '1') : null,
    failure:
      run.state === 'failed'
        ? { code: 'unavailable', key: 'failures.store.diskFull', details: { file: 'a.engram' } }
        : null,
    provenance: {
      appVersion: '0.1.0',
      engineVersion: '1.0.0',
      threads: 2,
      runtime: 'Electron 33.2.1',
      platform: 'linux x64',
      processor: 'Some processor',
      cores: 2,
      memoryMB: 24_000,
      buildSeconds: 2.31,
      simulateSeconds: 6.87,
      storeSeconds: 0.22,
      peakMemoryMB: 312,
      bytesPerSynapse: 12.1
    },
    metrics: [
      { name: 'spikes', population: '', value: 381_204, unit: '1' },
      { name: 'rate', population: '', value: 38.12, unit: 'Hz' },
      { name: 'rate', population: 'E', value: 37, unit: 'Hz' },
      { name: 'rate', population: 'I', value: 38.96, unit: 'Hz' },
      { name: 'cvIsi', population: 'E', value: 0.5712, unit: '1' },
      { name: 'cvIsi', population: 'I', value: null, unit: '1' }
    ],
    recordings: [
      {
        id: 1,
        name: 'spikes',
        kind: 'spikes',
        population: 'E',
        neurons: 8000,
        selection: null,
        variables: [],
        fromMs: 200,
        toMs: 1200,
        intervalMs: 0.1,
        count: 303_200,
        bytes: 1_820_000
      },
      {
        id: 2,
        name: 'voltage',
        kind: 'state',
        population: 'E',
        neurons: 2,
        selection: [0, 1],
        variables: [{ name: 'v', unit: 'mV' }],
        fromMs: 200,
        toMs: 1200,
        intervalMs: 0.1,
        count: 10_000,
        bytes: 160_000
      }
    ],
    log: [
      { at: run.startedAt, level: 'info', key: 'log.made-up', details: {} },
      { at: run.startedAt, level: 'warning', key: 'log.made-up-warning', details: {} }
    ]
  }
}
