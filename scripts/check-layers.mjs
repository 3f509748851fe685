// Who may import whom: node scripts/check-layers.mjs
//
// The table below is the import rules of docs/architecture.md, as data. Every import, export-from, dynamic
// import and type import of .ts and .vue files is looked up in it; cycles between files are found as well.

import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { filesBelow, projectRoot } from './project.mjs'

/** Folders of the house; the longest that fits names a file's room. */
const rooms = [
  'src-shared',
  ...[
    'shell',
    'shell-rules',
    'host',
    'services',
    'pool',
    'engine',
    'devices',
    'learning',
    'analysis'
  ].map(main),
  ...['exchange', 'chips', 'reports', 'store', 'cli'].map(main),
  ...['panels', 'commands', 'stores', 'client', 'charts', 'ui', 'app'].map(renderer)
]

/**
 * Which rooms a room may import besides itself and src-shared. Files directly in src-main and src-renderer
 * (index.ts, preload.ts, main.ts) put the parts together and may import any room of their side.
 */
export const mayImport = {
  'src-shared': [],
  [main('shell')]: [main('host'), main('shell-rules')],
  [main('shell-rules')]: [],
  [main('host')]: [main('services')],
  [main('services')]: [
    'pool',
    'engine',
    'devices',
    'learning',
    'analysis',
    'exchange',
    'chips',
    'reports',
    'store'
  ].map(main),
  [main('pool')]: ['engine', 'devices', 'learning', 'analysis', 'exchange', 'chips'].map(main),
  [main('engine')]: [],
  [main('devices')]: [main('analysis')],
  [main('learning')]: [main('engine'), main('devices')],
  [main('analysis')]: [],
  [main('exchange')]: [],
  [main('chips')]: [main('engine')],
  [main('reports')]: [main('analysis')],
  [main('store')]: [],
  [main('cli')]: [main('services'), main('host')],
  [renderer('panels')]: ['commands', 'stores', 'client', 'charts', 'ui', 'app'].map(renderer),
  [renderer('commands')]: ['stores', 'client', 'app'].map(renderer),
  [renderer('stores')]: [renderer('client')],
  [renderer('client')]: [],
  [renderer('charts')]: [renderer('ui')],
  [renderer('ui')]: [],
  [renderer('app')]: ['panels', 'commands', 'stores', 'client', 'charts', 'ui'].map(renderer)
}

/** Imports inside these narrower places are allowed as exceptions to the rooms' rules. */
export const exceptions = [
  { from: 'src-main/engine/synapses/device-backed/', to: 'src-main/devices/synapse/' },
  { from: 'src-renderer/commands/', to: 'src-renderer/ui/text' }, // the language in use
  { from: 'src-main/chips/map/', to: 'src-main/engine/compile/' }
]

/** Only its index is imported from outside these folders. */
export const closedRooms = [main('engine'), main('store'), main('devices'), main('shell')]

/** Packages and Node modules, and the only places that may import them. */
export const owners = [
  {
    module: /^electron(\/|$)/,
    places: ['src-main/shell/', 'src-main/preload.ts', 'src-main/index.ts']
  },
  { module: /^better-sqlite3$/, places: ['src-main/store/'] },
  { module: /^(node:)?worker_threads$/, places: ['src-main/pool/', 'src-main/store/'] },
  {
    module: /^(node:)?fs(\/promises)?$/,
    places: [
      'src-main/store/',
      'src-main/exchange/io.ts',
      'src-main/reports/write-files.ts',
      'src-main/cli/',
      'src-main/shell/',
      'src-main/shell-rules/'
    ]
  },
  { module: /^(vue|pinia|element-plus|echarts|dockview-vue)(\/|$)/, places: ['src-renderer/'] }
]

function main(name) {
  return `src-main/${name}`
}
function renderer(name) {
  return `src-renderer/${name}`
}

/** Every import of a text, with its line. Comments and strings that only look like imports are blanked first. */
export function importsOf(text) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|[^:'"`\\])\/\/[^\n]*/g, blank)
  const pattern =
    /^[ \t]*(?:import|export)\s+(type\s+)?([\w*{}\s,$]*?)\bfrom\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)/gm
  return [...code.matchAll(pattern)].map((match) => ({
    specifier: match[3] ?? match[4] ?? match[5],
    isType: match[1] !== undefined || hasOnlyTypes(match[2] ?? ''),
    isLazy: match[5] !== undefined,
    line: code.slice(0, match.index + match[0].length).split('\n').length
  }))
}

/** `{ type A, type B }` is gone after the build, like `import type`. */
function hasOnlyTypes(clause) {
  const names = /^\{([^}]*)\}$/
    .exec(clause.trim())?.[1]
    ?.split(',')
    .filter((name) => name.trim())
  return names !== undefined && names.every((name) => /^\s*type\s/.test(name))
}

const blank = (found) => found.replace(/[^\n]/g, ' ')

const roomOf = (file) => rooms.filter((room) => file.startsWith(`${room}/`)).at(-1) ?? null
const sideOf = (file) => file.split('/')[0]

/** The file that a relative import means, or null. */
function resolve(from, specifier, files) {
  const base = path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ''))
  const candidates = [
    base,
    `${base}.ts`,
    `${base}.vue`,
    `${base}/index.ts`,
    base.replace(/\.js$/, '.ts')
  ]
  return candidates.find((candidate) => files.has(candidate)) ?? null
}

function packageProblem(from, specifier) {
  const owner = owners.find(({ module }) => module.test(specifier))
  if (owner && !owner.places.some((place) => from.startsWith(place))) {
    return `${specifier} is imported only in ${owner.places.join(', ')}`
  }
  if (sideOf(from) === 'src-shared' && specifier !== 'zod') {
    return `src-shared imports nothing but its own files and zod`
  }
  if (sideOf(from) === 'src-renderer' && specifier.startsWith('node:')) {
    return `the window imports nothing of Node`
  }
  return null
}

function fileProblem(from, to) {
  const [ownSide, side] = [sideOf(from), sideOf(to)]
  if (side === 'src-shared') return null
  if (ownSide !== side) return `${ownSide} does not import ${side}`
  const [ownRoom, room] = [roomOf(from), roomOf(to)]
  if (ownRoom === room) {
    const panel = (file) => file.split('/')[2]
    return ownRoom === renderer('panels') && panel(from) !== panel(to) && to.split('/').length > 3
      ? `a panel does not import another panel (${panel(from)} -> ${panel(to)})`
      : null
  }
  if (exceptions.some((each) => from.startsWith(each.from) && to.startsWith(each.to))) return null
  if (ownRoom === null) return null
  if (room === null) return `${ownRoom} does not import ${to}, which puts the parts together`
  if (!mayImport[ownRoom].includes(room)) return `${ownRoom} does not import ${room}`
  if (closedRooms.includes(room) && to !== `${room}/index.ts`) {
    return `outside ${room} only its index.ts is imported`
  }
  return null
}

/** First cycle through each group of files that import one another; lazy and type imports close none. */
function cycles(edges) {
  const found = []
  const state = new Map()
  const trail = []
  const visit = (file) => {
    state.set(file, 'open')
    trail.push(file)
    for (const next of edges.get(file) ?? []) {
      if (state.get(next) === 'open') found.push([...trail.slice(trail.indexOf(next)), next])
      else if (!state.has(next)) visit(next)
    }
    trail.pop()
    state.set(file, 'done')
  }
  for (const file of edges.keys()) if (!state.has(file)) visit(file)
  return found
}

/**
 * @param {Map<string, string>} sources path to text, of every .ts and .vue file
 * @returns {string[]} one line a problem
 */
export function problemsIn(sources) {
  const problems = []
  const edges = new Map()
  for (const [file, text] of sources) {
    const targets = []
    for (const { specifier, line, isType, isLazy } of importsOf(text)) {
      const report = (rule) => rule && problems.push(`${file}:${line}: ${rule}`)
      if (!specifier.startsWith('.')) {
        report(packageProblem(file, specifier))
        continue
      }
      const target = resolve(file, specifier, sources)
      if (target === null) continue // an asset, or a file that the type check misses
      report(fileProblem(file, target))
      if (!isType && !isLazy) targets.push(target)
    }
    edges.set(file, targets)
  }
  for (const cycle of cycles(edges))
    problems.push(`${cycle[0]}:1: imports in a circle: ${cycle.join(' -> ')}`)
  return problems
}

function checkAll() {
  const isSource = (name) => /\.(ts|vue)$/.test(name) && !name.endsWith('.as.ts')
  const files = ['src-shared', 'src-main', 'src-renderer'].flatMap((folder) =>
    filesBelow(folder, isSource)
  )
  const problems = problemsIn(
    new Map(files.map((file) => [file, fs.readFileSync(path.join(projectRoot, file), 'utf8')]))
  )
  for (const problem of problems) console.error(problem)
  console.log(`layers: ${files.length} files, ${problems.length} problems`)
  process.exitCode = problems.length > 0 ? 1 : 0
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) checkAll()
