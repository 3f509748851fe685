// Runs the benchmark networks in Engram and in Brian 2 (Debian's python3-brian, C++ standalone) in
// turn, and prints how many times faster Engram is: node scripts/compare-brian/compare.mjs [NAME ...]
//   --threads N   of both (1)      --rounds N   pairs of runs (3)

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const projectRoot = path.resolve(here, '../..')
const python = process.env.ENGRAM_PYTHON ?? '/usr/bin/python3'

function option(name, otherwise) {
  const at = process.argv.indexOf(name)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const threads = option('--threads', 1)
const rounds = option('--rounds', 3)
const named = process.argv.slice(2).filter((word) => /^[a-z]/.test(word))
const names = named.length > 0 ? named : ['brunel', 'cuba', 'coba']

function lastJson(command, args, cwd) {
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, OMP_WAIT_POLICY: 'active' }
  })
  const line = (result.stdout ?? '').trim().split('\n').at(-1) ?? ''
  if (result.status !== 0 || !line.startsWith('{')) {
    throw new Error(`${command} failed: ${result.error ?? result.stderr.slice(-2000)}`)
  }
  return JSON.parse(line)
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const round = (value, digits = 3) => Number(value.toPrecision(digits))

for (const name of names) {
  const pairs = []
  for (let i = 0; i < rounds; i++) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-brian-'))
    try {
      const engram = lastJson(
        process.execPath,
        ['bin/engram.mjs', 'bench', name, '--threads', String(threads), '--json'],
        projectRoot
      )
      const script = path.join(here, 'networks.py')
      const brian = lastJson(
        python,
        ['-W', 'ignore', script, name, threads, i + 1, folder].map(String),
        folder
      )
      pairs.push({ engram, brian, ratio: brian.realTimeFactor / engram.realTimeFactor })
    } finally {
      fs.rmSync(folder, { recursive: true, force: true })
    }
  }
  const { engram, brian } = pairs[0]
  console.log(
    JSON.stringify({
      network: name,
      threads,
      engramSecondsPerBiologicalSecond: pairs.map((pair) => round(pair.engram.realTimeFactor)),
      brianSecondsPerBiologicalSecond: pairs.map((pair) => round(pair.brian.realTimeFactor)),
      timesFaster: round(median(pairs.map((pair) => pair.ratio))),
      engramPhases: engram.phases,
      brianMeanRateHz: round(brian.meanRateHz),
      engramPopulations: engram.populations
    })
  )
}
