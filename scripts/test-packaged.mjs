// Packages the app and runs the tests marked @package against it: npm run test:packaged
import { spawnSync } from 'node:child_process'
import { ensureBuilt } from './build.mjs'
import { packageFolder } from './package-folder.mjs'
import { projectRoot, stop, stopOnBuildFailure } from './project.mjs'

await ensureBuilt().catch(stopOnBuildFailure)
const executable = packageFolder() ?? stop('the app could not be packaged (see above)')
const result = spawnSync(
  process.execPath,
  ['scripts/electron-runtime.mjs', 'playwright', 'test', ...process.argv.slice(2)],
  { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, ENGRAM_APP: executable } }
)
process.exitCode = result.status ?? 1
