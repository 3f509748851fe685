#!/usr/bin/env node
// The command line from a checkout: installs and builds what is stale, then runs in this same process,
// so that signals, exit codes and standard streams are the command's own.

import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const { checkNodeVersion, ensureInstalled } = await import('../scripts/install.mjs')
checkNodeVersion()
ensureInstalled()
const { stopOnBuildFailure } = await import('../scripts/project.mjs')
const { ensureBuilt } = await import('../scripts/build.mjs')
await ensureBuilt().catch(stopOnBuildFailure)
const { onOrphaned } = await import('../scripts/signals.mjs')
onOrphaned(() => process.kill(process.pid, 'SIGINT'))
await import(pathToFileURL(path.join(root, 'out/main/cli.js')).href)
