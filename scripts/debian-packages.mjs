// Installs Debian packages of scripts/apt-packages.txt, or says how: node scripts/debian-packages.mjs GROUP...
// Node built-ins only.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from './project.mjs'

/** @param {string[]} groups @returns {string[]} */
function packagesOf(groups) {
  const list = fs.readFileSync(path.join(projectRoot, 'scripts/apt-packages.txt'), 'utf8')
  return list
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/))
    .filter(([, group]) => groups.includes(group))
    .map(([name]) => name)
}

function isInstalled(name) {
  // From Debian 13 and Ubuntu 24.04 on, some libraries carry a suffix for their 64-bit time.
  return [name, `${name}t64`].some((candidate) => {
    const query = spawnSync('dpkg-query', ['-W', '-f', '${Status}', candidate], {
      encoding: 'utf8'
    })
    return query.status === 0 && query.stdout.includes('ok installed')
  })
}

/** The name under which apt has the package here. */
function candidateOf(name) {
  const known = (candidate) => spawnSync('apt-cache', ['show', candidate]).status === 0
  return !known(name) && known(`${name}t64`) ? `${name}t64` : name
}

const aptLine = (names) =>
  `apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`

/** Does this machine install software with apt? Elsewhere nothing is checked: the tools speak for themselves. */
function hasApt() {
  return process.platform === 'linux' && spawnSync('apt-get', ['--version']).status === 0
}

/**
 * Makes sure that the packages of these groups are there. Without the right to install, the exact line
 * to run is printed and the process ends.
 *
 * @param {string[]} groups
 */
export function ensureDebianPackages(groups) {
  if (!hasApt()) return
  const missing = packagesOf(groups).filter((name) => !isInstalled(name))
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) {
    console.error(`These Debian packages are missing: ${missing.join(', ')}. Install them with\n`)
    console.error(`    sudo sh -c '${aptLine(missing.map(candidateOf))}'\n`)
    process.exit(1)
  }
  console.error(`Installing ${missing.join(' ')} ...`)
  const apt = (args) => {
    const result = spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    })
    if (result.status !== 0) {
      console.error(`apt-get ${args.join(' ')} failed. The whole line is: ${aptLine(missing)}`)
      process.exit(1)
    }
  }
  apt(['update', '-qq'])
  apt(['install', '-y', '-qq', '--no-install-recommends', ...missing.map(candidateOf)])
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureDebianPackages(process.argv.slice(2))
}
