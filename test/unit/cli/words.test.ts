import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { dataFolderOf } from '../../../src-main/cli/data-folder'
import { writeDefect } from '../../../src-main/cli/defect-log'
import { statusOf } from '../../../src-main/cli/exit-code'
import { interruptsOf } from '../../../src-main/cli/interrupts'
import { languageOf } from '../../../src-main/cli/language'
import { plainCount, plainNumber } from '../../../src-main/cli/plain-number'
import { progressLine, progressText } from '../../../src-main/cli/progress-line'
import { quietStream } from '../../../src-main/cli/quiet-stream'
import { textFacts, textTable } from '../../../src-main/cli/text-table'
import { cutTo, textWidth } from '../../../src-main/cli/text-width'
import { runId } from '../../../src-shared/ids'
import { translator } from '../../../src-shared/locale'
import { failure, type FailureCode } from '../../../src-shared/result'

describe('language', () => {
  it('is the one asked for, then the system’s, then English', () => {
    expect(languageOf(['run', '--language', 'ko'], { LANG: 'en_GB.UTF-8' })).toBe('ko')
    expect(languageOf(['--language=en'], { LANG: 'ko_KR.UTF-8' })).toBe('en')
    expect(languageOf([], { LC_ALL: 'ko_KR.UTF-8', LANG: 'en_US' })).toBe('ko')
    expect(languageOf([], { LC_ALL: '', LANG: 'ko' })).toBe('ko')
    expect(languageOf([], { LANG: 'kok_IN' })).toBe('en')
    expect(languageOf([], {})).toBe('en')
  })
})

describe('data folder', () => {
  it('is where the window keeps its data', () => {
    expect(dataFolderOf('linux', {}, '/home/u')).toBe(path.join('/home/u', '.config', 'Engram'))
    expect(dataFolderOf('linux', { XDG_CONFIG_HOME: '/c' }, '/home/u')).toBe(
      path.join('/c', 'Engram')
    )
    expect(dataFolderOf('darwin', {}, '/Users/u')).toBe(
      path.join('/Users/u', 'Library', 'Application Support', 'Engram')
    )
    expect(dataFolderOf('win32', { APPDATA: '/r' }, '/u')).toBe(path.join('/r', 'Engram'))
    expect(dataFolderOf('win32', { ENGRAM_DATA: '/elsewhere' }, '/u')).toBe(
      path.resolve('/elsewhere')
    )
  })
})

describe('exit status', () => {
  const statusFor = (code: FailureCode, key: string): string => statusOf(failure(code, key).failure)
  it('tells bad input from a machine that failed', () => {
    expect(statusFor('bad-input', 'x')).toBe('invalid')
    expect(statusFor('not-found', 'x')).toBe('invalid')
    expect(statusFor('conflict', 'x')).toBe('invalid')
    expect(statusFor('cancelled', 'x')).toBe('cancelled')
    expect(statusFor('failed', 'x')).toBe('failed')
    expect(statusFor('defect', 'failures.project.locked')).toBe('failed')
  })
  it('takes a project in use or damaged for bad input, a full or read-only disk for a fault', () => {
    expect(statusFor('unavailable', 'failures.project.locked')).toBe('invalid')
    expect(statusFor('failed', 'failures.project.damaged')).toBe('invalid')
    expect(statusFor('unavailable', 'failures.project.newer')).toBe('invalid')
    expect(statusFor('unavailable', 'failures.run.tooLarge')).toBe('invalid')
    expect(statusFor('unavailable', 'failures.project.readOnly')).toBe('failed')
    expect(statusFor('unavailable', 'failures.store.diskFull')).toBe('failed')
  })
})

describe('text for terminals', () => {
  it('counts Korean letters as two columns', () => {
    expect(textWidth('시드 1')).toBe(6)
    expect(cutTo('가나다라', 5)).toBe('가나…')
    expect(cutTo('abc', 3)).toBe('abc')
  })
  it('aligns columns whatever the script', () => {
    const table = textTable(
      [{ head: '집단' }, { head: 'Hz', right: true }],
      [
        ['E', '40.1'],
        ['억제', '7']
      ]
    )
    expect(table.split('\n')).toEqual(['집단    Hz', '────  ────', 'E     40.1', '억제     7'])
    expect(textFacts([['a', '1'], ['가', '2']])).toBe('a   1\n가  2') // prettier-ignore
  })
  it('prints numbers to four digits and never a long tail', () => {
    expect(plainNumber(40.123456)).toBe('40.12')
    expect(plainNumber(null)).toBe('–')
    expect(plainNumber(Number.NaN)).toBe('–')
    expect(plainNumber(1_600_000)).toBe('1,600,000')
    expect(plainNumber(0)).toBe('0')
    expect(plainCount(12_345_678)).toBe('12,345,678')
  })
})

describe('progress line', () => {
  const progress = {
    id: runId('0198a1b2-0000-7000-8000-00000000000c'),
    phase: 'simulate' as const,
    paused: false,
    fraction: 0.5,
    secondsLeft: 75.2,
    simulatedMs: 500,
    totalMs: 1000,
    spikes: 10,
    realTimeFactor: 1
  }
  it('says phase, percent and time left', () => {
    expect(progressText(progress, translator('en'))).toBe(
      'Simulating  ━━━━━━━━━━━━────────────  50 %  1 min 16 s left'
    )
  })
  it('is written at most ten times a second and cleared without a trace', () => {
    let now = 0
    const written: string[] = []
    const line = progressLine(
      (text) => written.push(text),
      80,
      translator('ko'),
      () => now
    )
    line.show(progress)
    line.show(progress)
    now = 101
    line.show(progress)
    expect(written).toHaveLength(2)
    line.clear()
    line.clear()
    expect(written.at(-1)).toBe('\r\u001b[K')
    expect(written).toHaveLength(3)
  })
  it('writes nothing where there is no terminal', () => {
    const written: string[] = []
    progressLine(
      (text) => written.push(text),
      null,
      translator('en'),
      () => 0
    ).show(progress)
    expect(written).toEqual([])
  })
})

describe('interrupts', () => {
  const make = () => {
    const source = new EventEmitter()
    let quits = 0
    const interrupts = interruptsOf(source as unknown as Pick<NodeJS.Process, 'on'>, () => quits++)
    return { source, interrupts, quits: () => quits }
  }
  it('go to the listener first and quit the second time', () => {
    const { source, interrupts, quits } = make()
    let heard = 0
    interrupts.listen(() => heard++)
    source.emit('SIGINT')
    expect([heard, quits()]).toEqual([1, 0])
    source.emit('SIGTERM')
    expect([heard, quits()]).toEqual([1, 1])
  })
  it('quit at once where nobody listens any more', () => {
    const { source, interrupts, quits } = make()
    interrupts.listen(() => undefined)()
    source.emit('SIGINT')
    expect(quits()).toBe(1)
  })
})

describe('a stream whose reader has gone', () => {
  it('drops the rest in silence and does not hang', async () => {
    const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) })
    const stream = quietStream(broken)
    stream.write('a')
    await stream.flush()
    stream.write('b')
    await stream.flush()
    expect(broken.destroyed).toBe(true)
  })
})

describe('the log of defects', () => {
  it('keeps the trace, and sets a large log aside', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'engram-log-'))
    const at = new Date(0)
    const file = writeDefect(folder, at, ['run', 'x'], new Error('boom')) ?? ''
    expect(readFileSync(file, 'utf8')).toMatch(
      /^1970-01-01T00:00:00.000Z engram \["run","x"\]\nError: boom\n +at /
    )
    writeFileSync(file, 'x'.repeat(1_000_001))
    writeDefect(folder, at, [], 'text')
    expect(readFileSync(file, 'utf8')).toBe('1970-01-01T00:00:00.000Z engram []\ntext\n\n')
    expect(writeDefect(path.join(file, 'no-folder'), at, [], 'text')).toBeNull()
    rmSync(folder, { recursive: true })
  })
})
