import { execFileSync, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, packagedApp, test } from './fixtures'

// The app's own executable as a command line, as someone has it who installed a package.

const root = fileURLToPath(new URL('../..', import.meta.url))
const sample = path.join(root, 'resources/examples/lif-step-current.json')
const executable = packagedApp ?? process.env.ELECTRON_EXEC_PATH ?? ''

const words = (folder: string, command: readonly string[]): string[] => [
  ...(packagedApp ? [] : [root]),
  ...(process.env.NO_SANDBOX === '1' ? ['--no-sandbox'] : []),
  `--user-data-dir=${folder}`,
  ...command
]

/** A machine with nothing to show a window on. */
const withoutDisplay = (): NodeJS.ProcessEnv => {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...rest } = process.env
  return { ...rest, LC_ALL: 'C' }
}

const engram = (folder: string, command: readonly string[], env = withoutDisplay()) =>
  spawnSync(executable, words(folder, command), { encoding: 'utf8', timeout: 60_000, env })

test('runs, lists, reports and checks without a display @package', ({ folder }) => {
  const run = engram(folder, ['run', sample, '--json'])
  expect(run.status, run.stderr).toBe(0)
  const result: unknown = JSON.parse(run.stdout)
  expect(result).toMatchObject({ status: 'done', hash: expect.stringMatching(/^[0-9a-f]{64}$/) })

  const runs = engram(folder, ['runs', '--json'])
  expect(JSON.parse(runs.stdout)).toMatchObject({ runs: [{ number: 1, state: 'done' }] })

  const report = path.join(folder, 'report.html')
  expect(engram(folder, ['report', '1', '--out', report]).status).toBe(0)
  expect(fs.readFileSync(report, 'utf8')).toContain('</html>')
  expect(engram(folder, ['check']).status).toBe(0)
  expect(engram(folder, ['backup', path.join(folder, 'copy.engram')]).status).toBe(0)
  expect(fs.existsSync(path.join(folder, 'copy.engram'))).toBe(true)
})

test('gives the command line’s exit codes and words @only-package', ({ folder }) => {
  const version = engram(folder, ['--version'])
  expect([version.status, version.stdout.trim()]).toEqual([0, '0.1.0'])
  expect(engram(folder, ['--help']).stdout).toContain('validate')
  const missing = engram(folder, ['validate', path.join(folder, 'none.json')])
  expect([missing.status, missing.stdout]).toEqual([2, ''])
  expect(missing.stderr).toContain('none.json')
  const mistyped = engram(folder, ['rnu', sample])
  expect([mistyped.status, mistyped.stdout]).toEqual([2, ''])
  expect(mistyped.stderr).toContain('run')
})

test('prints a report to PDF in its own hidden window @only-package', ({ folder }) => {
  expect(engram(folder, ['run', sample]).status).toBe(0)
  const pdf = path.join(folder, 'report.pdf')
  const report = engram(folder, ['report', '1', '--out', pdf], process.env)
  expect(report.status, report.stderr).toBe(0)
  expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('Membrane')
})

test('is cancelled by an interrupt and keeps what it has @package', async ({ folder }) => {
  const document = path.join(folder, 'long.json')
  const long = JSON.parse(fs.readFileSync(sample, 'utf8'))
  fs.writeFileSync(
    document,
    JSON.stringify({ ...long, simulation: { ...long.simulation, duration: '100000 s' } })
  )
  const running = spawn(executable, words(folder, ['run', document, '--json']), {
    env: withoutDisplay(),
    stdio: ['ignore', 'pipe', 'ignore']
  })
  let said = ''
  running.stdout.on('data', (text: Buffer) => (said += text.toString('utf8')))
  await expect
    .poll(() => engram(folder, ['runs', '--json']).stdout, { timeout: 30_000 })
    .toContain('failures.project.locked') // it has begun
  running.kill('SIGINT')
  const code = await new Promise((resolve) => running.on('close', resolve))
  expect(code).toBe(4)
  expect(JSON.parse(said)).toMatchObject({ status: 'cancelled' })
  expect(JSON.parse(engram(folder, ['runs', '--json']).stdout)).toMatchObject({
    runs: [{ number: 1, state: 'cancelled' }]
  })
})

test('says what to do where there is no display for a window @package', ({ folder }) => {
  const start = engram(folder, [])
  expect(start.status).toBe(1)
  expect(start.stderr).toContain('engram run FILE')
})
