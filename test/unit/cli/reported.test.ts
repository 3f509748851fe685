import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followJob } from '../../../src-main/cli/follow-job'
import type { CommandContext } from '../../../src-main/cli/command'
import { sweepId } from '../../../src-shared/ids'
import { translator } from '../../../src-shared/locale'
import { failure, ok } from '../../../src-shared/result'
import { catalogue, fakeRun } from '../reports/fake-runs'
import { currentProject, fakeClient, jsonOf, run } from './fake-environment'

let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-reported-'))
  fs.writeFileSync(path.join(folder, 'p.engram'), '')
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

const at = '2026-01-01T00:00:00.000Z'
const comparison = '00000000-0000-7000-8000-0000000000aa'
const sweep = sweepId('00000000-0000-7000-8000-0000000000bb')
const runs = [2, 1].map((number) => fakeRun(number, []).detail)

const client = fakeClient({
  'projects.current': () => ok(currentProject),
  'runs.list': () => ok({ total: 2, runs }),
  'comparisons.list': () =>
    ok([{ id: comparison, name: 'Inhibition', createdAt: at, changedAt: at, runs: 2 }]),
  'sweeps.list': () =>
    ok([
      {
        ...{ id: sweep, number: 3, experimentId: null, name: 'S', kind: 'network', state: 'done' },
        ...{ priority: 0, startedAt: at, finishedAt: at, points: 1, skipped: 0, runs: 1 },
        ...{ done: 1, failed: 0 }
      }
    ]),
  'catalogue.list': () =>
    ok({
      ...catalogue,
      presets: [
        {
          id: 'pcm-known',
          model: 'pcm',
          title: { en: 'Known PCM', ko: '알려진 PCM' },
          summary: { en: '', ko: '' },
          technology: 'pcram',
          values: {}
        }
      ]
    }),
  'presets.list': () => ok([]),
  'reports.make': ({ file }) => ok({ file: file ?? '' })
})

const report = (...words: string[]) =>
  run(['report', ...words, '--out', 'r.html', '--project', 'p.engram', '--json'], {
    client,
    cwd: folder
  })
const asked = (): unknown => client.calls.at(-1)?.request

describe('engram report --template', () => {
  it('finds a comparison by name, a sweep by number, a device by its name with its runs', async () => {
    expect((await report('Inhibition', '--template', 'comparison', '--authors', 'A, B')).code).toBe(
      0
    )
    expect(asked()).toMatchObject({
      subject: { of: 'comparison', id: comparison },
      authors: 'A, B'
    })
    const swept = await report('#3', '--template', 'sweep')
    expect(jsonOf(swept)).toMatchObject({ template: 'sweep', runs: [] })
    expect(asked()).toMatchObject({ subject: { of: 'sweep', id: sweep } })
    const sheet = await report('Known PCM', '2', '--template', 'device', '--language', 'en')
    expect(jsonOf(sheet)).toMatchObject({ runs: [2] })
    expect(asked()).toMatchObject({
      subject: { of: 'device', preset: 'pcm-known', runs: [runs[0]?.id] }
    })
  })

  it.each([
    [['None', '--template', 'comparison'], 'noComparison'],
    [['9', '--template', 'sweep'], 'noSweep'],
    [['Nothing', '--template', 'device'], 'noPreset'],
    [['3', '4', '--template', 'sweep'], 'oneSubject']
  ])('says what is wrong with %j', async (words, key) => {
    const ran = await report(...words)
    expect(ran.code).toBe(2)
    expect(jsonOf(ran)).toMatchObject({ failure: { key: `cli.failures.${key}` } })
  })
})

describe('a merge or an export on a terminal', () => {
  it('shows how far it is, and is cancelled by Ctrl+C', async () => {
    let interrupt = (): void => undefined
    let [shown, said] = ['', '']
    let cancelled: (reply: ReturnType<typeof failure>) => void = () => undefined
    const fake = fakeClient({
      'projects.cancelJob': () => {
        cancelled(failure('cancelled', 'failures.merge.cancelled'))
        return ok({})
      }
    })
    const context = {
      isJson: false,
      t: translator('en'),
      say: (text: string) => void (said += text),
      environment: {
        progressColumns: 80,
        stderr: (text: string) => void (shown += text),
        onInterrupt: (listener: () => void) => {
          interrupt = listener
          return () => undefined
        }
      }
    } as unknown as CommandContext
    const ended = followJob(fake, context, 'merge', () => new Promise((resolve) => (cancelled = resolve))) // prettier-ignore
    const told = { job: 'merge', what: 'merge' as const, fraction: 0.42, secondsLeft: 3 }
    fake.emit('projects.progress', { ...told, job: 'another' })
    expect(shown).toBe('')
    fake.emit('projects.progress', told)
    expect(shown).toContain('42 %')
    expect(shown).toContain('Merging projects')
    interrupt()
    expect(said).toContain('undone')
    expect(await ended).toMatchObject({ failure: { code: 'cancelled' } })
  })
})
