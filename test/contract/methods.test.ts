import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { countsOf } from '../../src-main/chips/estimate/counts'
import { newComparison } from '../../src-shared/compare/schema'
import { failureSchema } from '../../src-shared/contract/common'
import { methods, type MethodName, type MethodRequest } from '../../src-shared/contract'
import type { Method } from '../../src-shared/contract/method'
import type { NewPreset } from '../../src-shared/contract/presets'
import type { Json } from '../../src-shared/experiments/json'
import { newSweep } from '../../src-shared/experiments/sweep/sweep-base'
import type { ExperimentId, RunId, SweepId } from '../../src-shared/ids'
import { newReport } from '../../src-shared/reports/templates'
import { languages, translator } from '../../src-shared/locale'
import { openTemporaryHost, runToEnd, smallNetwork, sweepToEnd, value, type OpenHost } from './host'

interface World {
  readonly folder: string
  readonly experiment: ExperimentId
  /** One that nothing else needs. */
  readonly spare: ExperimentId
  readonly run: RunId
  readonly preset: string
  /** The plan of a sweep, and one that is done. */
  readonly plan: ExperimentId
  readonly sweep: SweepId
  /** One that is on the list until it is removed. */
  readonly sparePreset: string
  readonly spikes: number
  readonly comparison: string
  readonly report: string
}

/** A good request of every method, and where it is refused all the same, by which key. */
type Examples = {
  readonly [Name in MethodName]: (
    world: World
  ) => readonly [request: MethodRequest<Name>, refused?: string]
}

const set = (path: (string | number)[], to: Json) => ({ op: 'set' as const, path, value: to })

const examples: Examples = {
  'app.info': () => [{}],
  'app.usage': () => [{}],
  'app.copyPicture': () => [{ png: new Uint8Array([137]) }, 'failures.app.noClipboard'],
  'backups.list': () => [{}],
  'backups.make': () => [{}],
  'backups.chooseFolder': () => [{}, 'failures.file.noPlace'],
  'backups.look': () => [{ file: '/none.engram' }, 'failures.backups.gone'],
  'backups.restoreCopy': () => [{ file: '/none.engram' }, 'failures.backups.gone'],
  'backups.restoreInPlace': () => [{ file: '/none.engram' }, 'failures.backups.gone'],
  'catalogue.list': () => [{}],
  'estimates.validation': () => [{}],
  'estimates.baselines': () => [
    {
      counts: countsOf({ neurons: 100, synapses: 1000, spikes: 50, synopsSparse: 500 }),
      options: { stepsPerAnswer: 10 }
    }
  ],
  'hardware.catalogue': () => [{}],
  'hardware.readChip': () => [{ file: '/none.json' }, 'failures.file.missing'],
  'hardware.saveChip': ({ folder }) => [
    { name: 'my-chip', content: '{}', file: path.join(folder, 'my-chip.json') }
  ],
  'hardware.setOwn': () => [
    { values: { loihi: { energy_per_synop_pj: { value: 30, note: '' } } }, chips: [] }
  ],
  'comparisons.list': () => [{}],
  'comparisons.get': ({ comparison }) => [{ id: comparison }],
  'comparisons.create': ({ run }) => [{ document: newComparison('Another', [run]) }],
  'comparisons.save': ({ comparison, run }) => [
    { id: comparison, document: newComparison('Renamed', [run]), position: 0, edits: [] }
  ],
  'comparisons.remove': ({ comparison }) => [{ id: comparison }],
  'comparisons.restore': ({ comparison }) => [{ id: comparison }],
  'comparisons.compare': ({ run }) => [{ document: newComparison('Some', [run]) }],
  'crossbars.map': ({ run }) => [{ id: run, map: 'drop' }, 'failures.run.noSuchView'],
  'crossbars.lines': ({ run }) => [{ id: run }, 'failures.run.noSuchView'],
  'mappings.outcome': ({ run }) => [{ id: run }, 'failures.run.noSuchView'],
  'mappings.chip': ({ run }) => [{ id: run, chip: 'loihi' }, 'failures.mapping.notPlaced'],
  'mappings.export': ({ run }) => [{ id: run, format: 'csv' }, 'failures.run.noSuchView'],
  'curves.drive': () => [{ document: smallNetwork, device: 0, protocol: 0 }],
  'curves.view': ({ run }) => [
    {
      id: run,
      set: 999,
      view: { kind: 'distribution', column: 'conductance', points: 10 }
    },
    'failures.store.noRecording'
  ],
  'curves.figures': ({ run }) => [{ id: run }],
  'curves.read': ({ run }) => [{ id: run, set: 999 }, 'failures.store.noRecording'],
  'emulation.profile': () => [{ chip: 'loihi' }],
  'emulation.document': () => [{ document: smallNetwork, chip: 'truenorth' }],
  'emulation.run': () => [{ id: 'a', document: smallNetwork, chip: 'loihi', oneAtATime: true }],
  'emulation.cancel': () => [{ id: 'b' }, 'failures.emulation.notRunning'],
  'experiments.list': () => [{}],
  'experiments.get': ({ experiment }) => [{ id: experiment }],
  'experiments.samples': () => [{}],
  'experiments.openSample': () => [{ sample: 'lif-step-current' }],
  'experiments.import': ({ folder }) => [{ file: path.join(folder, 'import.json') }],
  'experiments.create': () => [{ document: smallNetwork }],
  'experiments.export': ({ folder, experiment }) => [
    { id: experiment, file: path.join(folder, 'export.json') }
  ],
  'experiments.remove': ({ spare }) => [{ id: spare }],
  'experiments.applyEdit': ({ experiment }) => [
    {
      id: experiment,
      position: 0,
      edit: {
        label: 'networks.edits.rename',
        details: { name: 'Renamed' },
        patch: [set(['name'], 'Renamed')],
        inverse: [set(['name'], 'Small')]
      }
    }
  ],
  'experiments.moveTo': ({ experiment }) => [{ id: experiment, position: 0 }],
  'experiments.check': () => [{ document: smallNetwork }],
  'networks.rateCurve': () => [
    {
      id: 'curve',
      document: null,
      subject: { model: 'lif-delta' },
      fromPA: 0,
      toPA: 500,
      points: 2,
      transientMs: 0,
      measureMs: 100
    }
  ],
  'networks.cancelRateCurve': () => [{ id: 'none' }, 'failures.rateCurve.notRunning'],
  'networks.describe': () => [{ document: smallNetwork }],
  'files.kind': ({ folder }) => [{ file: path.join(folder, 'loop.csv') }],
  'fit.models': () => [{}],
  'fit.run': ({ folder }) => [
    {
      id: 'a',
      source: { from: 'file', file: path.join(folder, 'pulses.csv') },
      models: ['pulse-exponential'],
      direction: 'up',
      ranges: { nonlinearityUp: { start: 1, low: -5, high: 5 } },
      starts: 2
    }
  ],
  'fit.cancel': () => [{ id: 'b' }, 'failures.fit.notRunning'],
  'help.manual': () => [{ language: 'ko' }],
  'keymap.get': () => [{}],
  'keymap.set': () => [{ keys: { 'run.start': 'F8', 'edit.undo': null } }],
  'measurements.preview': ({ folder }) => [{ file: path.join(folder, 'loop.csv') }],
  'measurements.read': ({ folder }) => [{ file: path.join(folder, 'loop.csv'), keep: 1000 }],
  'measurements.cancel': ({ folder }) => [{ file: path.join(folder, 'loop.csv') }],
  'memories.list': () => [{}],
  'memories.price': ({ run }) => [{ id: run, bits: 8 }],
  'glossary.list': () => [{}],
  'notebook.view': () => [{}],
  'notebook.setView': () => [
    { filters: [{ name: 'Good ones', filter: { star: true } }], values: ['metric:rate/n'] }
  ],
  'notes.get': ({ run }) => [{ of: 'run', id: run }],
  'notes.set': ({ experiment }) => [
    { subject: { of: 'experiment', id: experiment }, text: 'Why: $x^2$' }
  ],
  'notes.addPicture': ({ run }) => [
    { subject: { of: 'run', id: run }, title: 'Rate', png: new Uint8Array(30) },
    'failures.note.notAPicture'
  ],
  'notes.picture': () => [
    { id: '01890000-0000-7000-8000-000000000000' },
    'failures.note.noPicture'
  ],
  'trash.list': () => [{}],
  'trash.put': () => [{ runs: [], experiments: [] }],
  'trash.restore': () => [{ runs: [], experiments: [] }],
  'trash.empty': () => [{}],
  'presets.list': () => [{}],
  'presets.get': ({ preset }) => [{ id: preset }],
  'presets.save': () => [{ preset: somePreset('A third') }],
  'presets.rename': ({ preset }) => [{ id: preset, name: 'Renamed' }],
  'presets.remove': ({ sparePreset }) => [{ id: sparePreset }],
  'presets.export': ({ folder, preset }) => [
    { id: preset, file: path.join(folder, 'preset-copy.json') }
  ],
  'presets.import': ({ folder }) => [{ file: path.join(folder, 'preset.json') }],
  'projects.current': () => [{}],
  'projects.recent': () => [{}],
  'projects.create': ({ folder }) => [
    { file: path.join(folder, 'no-such-folder', 'x.engram') },
    'failures.project.noFolder'
  ],
  'projects.open': ({ folder }) => [
    { file: path.join(folder, 'missing.engram') },
    'failures.project.missing'
  ],
  'projects.backup': ({ folder }) => [{ file: path.join(folder, 'copy.engram') }],
  'projects.check': () => [{}],
  'projects.merge': ({ folder }) => [
    { file: path.join(folder, 'missing.engram'), job: 'm' },
    'failures.project.missing'
  ],
  'projects.exportRuns': ({ folder, run }) => [
    { runs: [run], file: path.join(folder, 'chosen.engram'), job: 'e' }
  ],
  'projects.cancelJob': () => [{ job: 'none' }, 'failures.merge.notRunning'],
  'projects.salvage': ({ folder }) => [{ file: path.join(folder, 'salvaged.engram') }],
  'reports.list': () => [{}],
  'reports.get': ({ report }) => [{ id: report }],
  'reports.create': ({ run }) => [{ document: newReport({ of: 'runs', runs: [run] }, 'ko') }],
  'reports.save': ({ report, comparison }) => [
    {
      id: report,
      document: newReport({ of: 'comparison', id: comparison }, 'en', 'Renamed'),
      position: 0,
      edits: []
    }
  ],
  'reports.duplicate': ({ report }) => [{ id: report, title: 'Once more' }],
  'reports.addPicture': ({ report, run }) => [
    {
      id: report,
      picture: { title: 'Rate', media: 'png', data: new Uint8Array(30), csv: 't,r', runs: [run] }
    },
    'failures.note.notAPicture'
  ],
  'reports.picture': () => [
    { id: '01890000-0000-7000-8000-000000000000' },
    'failures.note.noPicture'
  ],
  'reports.preview': ({ run }) => [{ document: newReport({ of: 'runs', runs: [run] }, 'ko') }],
  'reports.write': ({ sweep, folder }) => [
    {
      document: newReport({ of: 'sweep', id: sweep }, 'en'),
      format: 'html',
      file: path.join(folder, 'sweep.html')
    }
  ],
  'reports.make': ({ folder, run }) => [
    { runs: [run], format: 'bundle', language: 'en', file: path.join(folder, 'bundle') }
  ],
  'runs.list': () => [{ states: ['done'], sort: 'number', limit: 10 }],
  'runs.fields': () => [{}],
  'runs.ids': () => [{ text: 'small', ranges: [{ key: 'metric:rate/n', min: 0 }] }],
  'runs.tags': () => [{}],
  'runs.get': ({ run }) => [{ id: run }],
  'runs.start': ({ experiment }) => [{ id: experiment, seed: 4, threads: 1 }],
  'runs.repeat': ({ run }) => [{ id: run, seed: 5 }],
  'runs.verify': ({ run }) => [{ id: run }],
  'runs.duplicate': ({ run }) => [{ id: run }],
  'runs.pause': ({ run }) => [{ id: run }, 'failures.run.notRunning'],
  'runs.resume': ({ run }) => [{ id: run }, 'failures.run.notRunning'],
  'runs.continue': ({ run }) => [{ id: run }, 'failures.run.noCheckpoint'],
  'runs.cancel': ({ run }) => [{ id: run }, 'failures.run.notRunning'],
  'runs.watch': () => [{ viewer: 'test', watching: false }],
  'runs.changeStimulus': ({ run }) => [
    { id: run, stimulus: 'noise', field: 'rate', value: '2 kHz' },
    'failures.run.changeTooLate'
  ],
  'runs.annotate': ({ run }) => [{ id: run, star: true, tags: ['good'], note: 'Look at this.' }],
  'runs.view': ({ run, spikes }) => [
    { id: run, recording: spikes, view: { kind: 'rate', fromMs: 0, toMs: 50, bins: 5 } }
  ],
  'runs.savePlot': ({ folder }) => [
    { name: 'Plot', format: 'csv', content: 'a,b\n', file: path.join(folder, 'plot.csv') }
  ],
  'session.get': () => [{}],
  'session.set': ({ experiment }) => [
    { room: 'networks', experiments: { networks: experiment }, comparison: null }
  ],
  'settings.get': () => [{}],
  'settings.set': () => [{ language: 'ko', threads: 1 }],
  'sweeps.fields': () => [{ document: smallNetwork }],
  'sweeps.preview': ({ experiment }) => [{ document: newSweep('Seeds', experiment) }],
  'sweeps.start': ({ experiment }) => [{ id: experiment }, 'failures.sweep.invalid'],
  'sweeps.stopChecking': ({ plan }) => [{ id: plan }],
  'sweeps.list': () => [{}],
  'sweeps.get': ({ sweep }) => [{ id: sweep }],
  'sweeps.find': ({ experiment }) => [{ document: newSweep('Never run', experiment) }],
  'sweeps.results': ({ sweep }) => [{ id: sweep }],
  'sweeps.pause': ({ sweep }) => [{ id: sweep }, 'failures.sweep.notRunning'],
  'sweeps.resume': ({ sweep }) => [{ id: sweep }, 'failures.sweep.notPaused'],
  'sweeps.cancel': ({ sweep }) => [{ id: sweep }, 'failures.sweep.notRunning'],
  'sweeps.retry': ({ sweep }) => [{ id: sweep }, 'failures.sweep.nothingFailed'],
  'sweeps.prioritise': ({ sweep }) => [{ id: sweep, priority: 3 }],
  'sweeps.export': ({ sweep, folder }) => [{ id: sweep, file: path.join(folder, 'sweep.csv') }],
  'sweeps.remove': ({ sweep }) => [{ id: sweep }],
  'windows.open': () => [{}, 'failures.windows.none'],
  'windows.setMenu': () => [{ menu: noMenu }, 'failures.windows.none']
}

const noMenu = { project: [], edit: [], experiment: [], run: [], view: [], help: [] }

const somePreset = (name: string): NewPreset => ({
  name,
  model: 'linear-ion-drift',
  technology: '',
  note: '',
  values: { resistanceOn: { value: 120, trust: 'fitted', source: 'loop.csv', standardError: 3 } },
  provenance: null
})

const names = Object.keys(methods).filter((name): name is MethodName => name in examples)

let open: OpenHost
let world: World

beforeAll(async () => {
  open = await openTemporaryHost()
  const { client } = open.host
  fs.writeFileSync(path.join(open.folder, 'import.json'), JSON.stringify(smallNetwork))
  const { id } = value(await client.call('experiments.create', { document: smallNetwork }))
  const spare = value(await client.call('experiments.create', { document: smallNetwork })).id
  const run = await runToEnd(open.host, () => client.call('runs.start', { id }))
  fs.writeFileSync(path.join(open.folder, 'loop.csv'), 'V (V),I (uA)\n0,0\n0.1,1\n0.2,2\n')
  const pulses = Array.from({ length: 20 }, (_, i) => `${i},${(1 + Math.sqrt(i)).toFixed(3)}`)
  fs.writeFileSync(path.join(open.folder, 'pulses.csv'), `pulse,G (uS)\n${pulses.join('\n')}\n`)
  const preset = value(await client.call('presets.save', { preset: somePreset('First') })).id
  const sparePreset = value(await client.call('presets.save', { preset: somePreset('Second') })).id
  fs.writeFileSync(
    path.join(open.folder, 'preset.json'),
    JSON.stringify({
      format: 'engram-device-preset',
      version: 1,
      preset: somePreset('From a file')
    })
  )
  const comparison = value(
    await client.call('comparisons.create', { document: newComparison('Kept', [run]) })
  ).id
  const report = value(
    await client.call('reports.create', { document: newReport({ of: 'runs', runs: [run] }, 'en') })
  ).id
  const plan = value(
    await client.call('experiments.create', { document: newSweep('Seeds', id) })
  ).id
  const sweep = await sweepToEnd(open.host, plan)
  const { recordings } = value(await client.call('runs.get', { id: run }))
  const spikes = recordings.find(({ kind }) => kind === 'spikes')?.id ?? -1
  world = {
    folder: open.folder,
    experiment: id,
    spare,
    run,
    spikes,
    preset,
    plan,
    sweep,
    sparePreset,
    comparison,
    report
  }
})

afterAll(async () => {
  await open.close()
  fs.rmSync(open.folder, { recursive: true, force: true })
})

const call = (name: string, request: unknown) => open.host.dispatcher.handle(name, request)

/** All that garbage might have changed. */
async function state(): Promise<string> {
  const parts = await Promise.all([
    call('experiments.list', {}),
    call('runs.list', {}),
    call('runs.tags', {}),
    call('settings.get', {}),
    call('presets.list', {}),
    call('experiments.get', { id: world.experiment }),
    call('runs.get', { id: world.run })
  ])
  return JSON.stringify([parts, fs.readdirSync(open.folder).sort()])
}

describe('foreign requests', () => {
  const id = fc.constantFrom<Json>(
    '00000000-0000-7000-8000-000000000000',
    '',
    7,
    null,
    '../../etc/passwd',
    "' OR 1=1 --",
    { $ne: null }
  )
  const key = fc.constantFrom(
    ...[
      'id',
      'document',
      'file',
      'position',
      'edit',
      'view',
      'recording',
      'runs',
      'sample',
      'tags'
    ],
    ...['__proto__', 'constructor', 'prototype', 'toString', 'patch', 'seed', 'threads', 'language']
  )
  const garbage = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
    fc.jsonValue(),
    fc
      .array(fc.tuple(key, fc.oneof(id, fc.jsonValue(), fc.double())), { maxLength: 5 })
      .map((entries) => Object.fromEntries(entries)),
    fc.constant(JSON.parse('{"__proto__":{"isAdmin":true},"id":"x"}'))
  )

  test.each(names)('to %s are refused, change nothing and break nothing', async (name) => {
    const before = await state()
    const { request: schema }: Method = methods[name]
    await fc.assert(
      fc.asyncProperty(garbage, async (request) => {
        if (schema.safeParse(request).success) return
        const reply = await call(name, request)
        if (reply.ok) throw new Error('it was taken')
        expect(failureSchema.safeParse(reply.failure).success).toBe(true)
        expect(reply.failure).toMatchObject({ code: 'bad-input', key: 'failures.badRequest' })
        for (const language of languages) {
          const text = translator(language).dynamic(reply.failure.key, reply.failure.details)
          expect(text).not.toMatch(/\{\w+\}/)
        }
      }),
      { numRuns: 60 }
    )
    expect(await state()).toBe(before)
    expect(open.defects).toEqual([])
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
  })

  test.each(names)(
    'to %s that are right but for one more or one broken member are refused',
    async (name) => {
      const [request] = examples[name](world)
      const before = await state()
      const broken = Object.keys(request).map((member) => ({
        ...request,
        [member]: Symbol.iterator
      }))
      for (const wrong of [
        { ...request, extra: 1 },
        [request],
        JSON.stringify(request),
        ...broken
      ]) {
        const reply = await call(name, wrong)
        expect(reply.ok ? 'taken' : reply.failure.key).toBe('failures.badRequest')
      }
      expect(await state()).toBe(before)
    }
  )

  it.each([
    '',
    'runs',
    'runs.nothing',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'runs.list '
  ])('to "%s" are refused: there is no such call', async (name) => {
    expect(await call(name, {})).toEqual({
      ok: false,
      failure: { code: 'defect', key: 'failures.unknownMethod', details: { method: name } }
    })
  })

  it('for experiments and runs that are not there are refused by name', async () => {
    const absent = '01890000-0000-7000-8000-000000000000'
    const wrong: readonly [MethodName, object][] = [
      ['experiments.get', { id: absent }],
      ['experiments.remove', { id: absent }],
      ['experiments.moveTo', { id: absent, position: 0 }],
      ['runs.start', { id: absent }],
      ['runs.get', { id: absent }],
      ['runs.repeat', { id: absent }],
      ['runs.verify', { id: absent }],
      ['runs.duplicate', { id: absent }],
      ['runs.annotate', { id: absent, star: true }],
      ['runs.changeStimulus', { id: absent, stimulus: 'n', field: 'rate', value: 1 }],
      ['experiments.openSample', { sample: '../../package' }],
      [
        'runs.view',
        { id: absent, recording: 999, view: { kind: 'rate', fromMs: 0, toMs: 1, bins: 1 } }
      ]
    ]
    const before = await state()
    for (const [name, request] of wrong) {
      const reply = await call(name, request)
      expect(reply.ok ? 'taken' : reply.failure.code, name).toBe('not-found')
    }
    expect(await state()).toBe(before)
    expect(open.defects).toEqual([])
  })

  it('with a document that is none make no experiment', async () => {
    const before = await state()
    for (const document of [null, [], 'x', {}, { format: 'engram-experiment', kind: 'network' }]) {
      const reply = await call('experiments.create', { document })
      expect(reply.ok ? 'taken' : reply.failure.key).toBe('failures.document.unreadable')
    }
    expect(await state()).toBe(before)
  })

  it('with ranges turned round or beyond everything give empty views or a reason, no defect', async () => {
    const spans = [
      [10, 5],
      [-1e300, 1e300],
      [1e9, 2e9],
      [0, 0]
    ]
    for (const [fromMs = 0, toMs = 0] of spans) {
      const common = { fromMs, toMs }
      const box = { fromNeuron: 0, toNeuron: 5, width: 4, height: 4 }
      for (const view of [
        { kind: 'raster', ...common, ...box },
        { kind: 'rate', ...common, bins: 4 },
        { kind: 'spikes', ...common, limit: 10 },
        { kind: 'isi', ...common, bins: 4, maxMs: null },
        {
          kind: 'cross-correlogram',
          ...common,
          against: world.spikes,
          maxLagMs: 9999,
          bins: 8191
        }
      ]) {
        await call('runs.view', { id: world.run, recording: world.spikes, view })
        expect(open.defects).toEqual([])
      }
    }
  })
})

describe('good requests', () => {
  it('are known for every method of the contract', () => {
    expect(names.toSorted()).toEqual(Object.keys(methods).toSorted())
  })

  test.each(names)('to %s are answered by the contract', async (name) => {
    const [request, refused] = examples[name](world)
    const reply = await call(name, request)
    expect(open.defects).toEqual([])
    if (refused) {
      expect(reply).toMatchObject({ ok: false, failure: { key: refused } })
      return
    }
    if (!reply.ok) throw new Error(`${reply.failure.key} ${JSON.stringify(reply.failure.details)}`)
    const { reply: schema }: Method = methods[name]
    expect(schema.safeParse(reply.value).success).toBe(true)
  })
})
