// npm test: does all set-up itself, runs every kind of test, and closes with one line "N passed, N failed".
//
//   --no-window     leaves out what needs a window
//   --no-packaged   leaves out packaging and the test of the package

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureDebianPackages } from './debian-packages.mjs'
import { checkNodeVersion, ensureInstalled } from './install.mjs'
import { projectRoot, stopOnBuildFailure } from './project.mjs'

const withWindow = !process.argv.includes('--no-window')
const withPackage = withWindow && !process.argv.includes('--no-packaged')

checkNodeVersion()
if (withWindow) ensureDebianPackages(['window', 'display', 'tests'])
ensureInstalled()
const { ensureBuilt } = await import('./build.mjs')
await ensureBuilt().catch(stopOnBuildFailure)

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-test-'))
const total = { passed: 0, failed: 0 }

/** Runs a test runner; one that ends badly without naming a failed test counts as one failure. */
function step(name, args, env, read) {
  const file = path.join(reports, `${name}.json`)
  const result = spawnSync(process.execPath, args(file), {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...env(file) }
  })
  const counted = fs.existsSync(file)
    ? read(JSON.parse(fs.readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 }
  if (result.status !== 0 && counted.failed === 0) {
    console.error(`${name} ended with code ${result.status ?? result.signal}`)
    counted.failed = 1
  }
  total.passed += counted.passed
  total.failed += counted.failed
}

const vitestCounts = (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests })
const playwrightCounts = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected
})

step(
  'vitest',
  (file) => [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`
  ],
  () => ({}),
  vitestCounts
)

const underElectron = (name, args, env = {}) =>
  step(
    name,
    () => ['scripts/electron-runtime.mjs', 'playwright', 'test', '--reporter=list,json', ...args],
    (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...env }),
    playwrightCounts
  )

if (withWindow) underElectron('window', [])
if (withPackage) {
  const { packageFolder } = await import('./package-folder.mjs')
  const executable = packageFolder()
  if (executable) underElectron('package', [], { ENGRAM_APP: executable })
  else total.failed += 1
}

fs.rmSync(reports, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
