import os from 'node:os'
import { dataFolderOf } from './data-folder'
import { startCommandLine } from './start'

// `engram` under plain Node; a package's executable comes in through src-main/index.ts.
void startCommandLine(
  process.argv.slice(2),
  dataFolderOf(process.platform, process.env, os.homedir())
)
