// After npm ci: a SQLite binding that loads here, the `engram` command, and the mark that all is in place.
import fs from 'node:fs'
import path from 'node:path'
import { markInstalled } from './install.mjs'
import { ensureSqliteBinding } from './native-sqlite.mjs'
import { projectRoot } from './project.mjs'

/** npm links the commands of dependencies, not the project's own; with this `npx engram` works in the checkout. */
function linkCommand() {
  const bin = path.join(projectRoot, 'node_modules/.bin')
  fs.mkdirSync(bin, { recursive: true })
  if (process.platform === 'win32') {
    fs.writeFileSync(path.join(bin, 'engram.cmd'), '@node "%~dp0\\..\\..\\bin\\engram.mjs" %*\r\n')
    return
  }
  const link = path.join(bin, 'engram')
  fs.rmSync(link, { force: true })
  fs.symlinkSync('../../bin/engram.mjs', link)
}

try {
  await ensureSqliteBinding()
  linkCommand()
  markInstalled()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
