#!/usr/bin/env node
// Makes a .deb with dpkg-deb from the fpm command line that electron-builder writes, for
// machines where electron-builder can't fetch its own fpm. CUSTOM_FPM_PATH names this file.

import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const flags = new Set(['--force', '--debug'])
const options = {}
const sources = []
const argv = process.argv.slice(2)
for (let i = 0; i < argv.length; i++) {
  if (flags.has(argv[i])) continue
  if (argv[i].startsWith('-')) (options[argv[i]] ??= []).push(argv[++i])
  else sources.push(argv[i].split('='))
}
const one = (name) => options[name]?.at(-1)
if (one('-s') !== 'dir' || one('-t') !== 'deb')
  throw new Error('only "-s dir -t deb" is understood')

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'deb-'))
fs.chmodSync(root, 0o755)
try {
  for (const [from, to] of sources) {
    const target = path.join(root, to)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    // "folder/=/to" puts the folder's contents at /to
    execFileSync('cp', ['-a', '--link', from.endsWith('/') ? `${from}.` : from, target])
  }
  const description = (one('--description') ?? '').trim().split('\n')
  const control = {
    Package: one('--name'),
    Version: [one('--version'), one('--iteration')].filter(Boolean).join('-'),
    Architecture: one('--architecture'),
    Maintainer: one('--maintainer'),
    'Installed-Size': execFileSync('du', ['-sk', root], { encoding: 'utf8' }).split('\t')[0],
    Depends: options['-d']?.join(', '),
    Recommends: options['--deb-recommends']?.join(', '),
    Section: one('--category') ?? 'default',
    Priority: one('--deb-priority') ?? 'optional',
    Homepage: one('--url'),
    Description: description
      .map((line, index) => (index === 0 ? line : ` ${line.trim() || '.'}`))
      .join('\n')
  }
  const debian = path.join(root, 'DEBIAN')
  fs.mkdirSync(debian)
  const lines = Object.entries(control).flatMap(([key, value]) =>
    value ? [`${key}: ${value}\n`] : []
  )
  fs.writeFileSync(path.join(debian, 'control'), lines.join(''))
  for (const [option, name] of [
    ['--after-install', 'postinst'],
    ['--after-remove', 'postrm']
  ]) {
    if (!one(option)) continue
    fs.copyFileSync(one(option), path.join(debian, name))
    fs.chmodSync(path.join(debian, name), 0o755)
  }
  const compression =
    { gz: 'gzip', bzip2: 'bzip2', xz: 'xz', zst: 'zstd', none: 'none' }[
      one('--deb-compression') ?? 'xz'
    ] ?? 'xz'
  execFileSync(
    'dpkg-deb',
    ['--root-owner-group', `-Z${compression}`, '--build', root, one('--package')],
    { stdio: 'inherit' }
  )
} finally {
  fs.rmSync(root, { recursive: true, force: true })
}
