// Packages the built app as an unpacked folder that tests can attach to.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { projectRoot } from './project.mjs'

const output = 'release/test'

/** @returns {string | null} the packaged executable, or null when packaging failed (said on stderr) */
export function packageFolder() {
  const result = spawnSync(
    process.execPath,
    ['scripts/package.mjs', '--dir', `-c.directories.output=${output}`],
    {
      cwd: projectRoot,
      stdio: ['ignore', 'ignore', 'inherit'],
      // Playwright attaches through --inspect, which released packages refuse.
      env: { ...process.env, ENGRAM_INSPECTABLE: '1' }
    }
  )
  if (result.status !== 0) return null
  const executables = {
    linux: ['linux-unpacked/engram', 'linux-arm64-unpacked/engram'],
    win32: ['win-unpacked/Engram.exe'],
    darwin: ['mac/Engram.app/Contents/MacOS/Engram', 'mac-arm64/Engram.app/Contents/MacOS/Engram']
  }[process.platform]
  const found = executables
    ?.map((name) => path.join(projectRoot, output, name))
    .find((file) => fs.existsSync(file))
  if (found === undefined) console.error(`no executable in ${output}`)
  return found ?? null
}
