// Are the languages complete, and do all texts of the window go through them? node scripts/check-locale.mjs
//
// Errors: keys or {placeholders} that differ between languages, a key used in code that does not exist, a
// literal text in a Vue template. Warnings: keys that no code names.

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { filesBelow, projectRoot } from './project.mjs'

const languages = ['en', 'ko']
/** Attributes that a user reads or hears. */
const spoken = ['title', 'label', 'placeholder', 'aria-label', 'alt', 'content', 'description']
/** Words that are the same in every language: the product's name and units. */
const neutral = /\b(?:Engram|CSV|PNG|SVG|PDF|HTML|JSON|Hz|ms|mV|MB|ISI)\b/g

/** Nested texts as `key.of.text` to text. */
export function flatten(texts, prefix = '') {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`)
  )
}

/** `metrics.csv` is a file, not a key. */
const isFileName = (key) => /\.(csv|json|html|svg|png|pdf|txt|ts|js|wasm|md)$/.test(key)

const placeholders = (text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ')

/** @returns {string[]} what differs from the first language */
export function differences(texts) {
  const [first, ...others] = languages
  const problems = []
  for (const language of others) {
    for (const [key, text] of texts[first]) {
      const other = texts[language].get(key)
      if (other === undefined) problems.push(`${language}: ${key} is missing`)
      else if (placeholders(other) !== placeholders(text)) {
        problems.push(
          `${language}: ${key} has ${placeholders(other) || 'no placeholders'}, not ${placeholders(text)}`
        )
      } else if (other.trim() === '' && text.trim() !== '')
        problems.push(`${language}: ${key} is empty`)
    }
    for (const key of texts[language].keys()) {
      if (!texts[first].has(key)) problems.push(`${first}: ${key} is missing`)
    }
  }
  return problems
}

/** Literal texts of a Vue file's template, each with its line. */
export function literalsIn(vue) {
  const start = vue.search(/<template[\s>]/)
  const end = vue.lastIndexOf('</template>')
  if (start < 0 || end < 0) return []
  const blank = (found) => found.replace(/[^\n]/g, ' ')
  const template = vue
    .slice(start, end)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/\{\{[\s\S]*?\}\}/g, blank)
  const lineAt = (index) => vue.slice(0, start + index).split('\n').length
  const found = []
  const add = (text, index, where) => {
    if (/\p{L}{2,}/u.test(text.replace(neutral, '').replace(/&\w+;/g, ''))) {
      found.push({ line: lineAt(index), text: `${where} "${text.trim()}"` })
    }
  }
  // A tag's attributes may hold ">" inside quotes.
  const tag = /<\/?[A-Za-z][\w.-]*((?:[^>"']|"[^"]*"|'[^']*')*)>/g
  let after = 0
  for (const match of template.matchAll(tag)) {
    add(template.slice(after, match.index), after, 'text')
    after = match.index + match[0].length
    for (const attribute of match[1].matchAll(/(^|\s)([\w-]+)="([^"]*)"/g)) {
      if (spoken.includes(attribute[2])) add(attribute[3], match.index, attribute[2])
    }
  }
  return found
}

/**
 * Keys that code names: whole strings that look like a key of a known topic. In a template literal the part
 * before the first `${` counts as the beginning of keys.
 */
export function keysIn(code, topics) {
  const start = `(?:${topics.join('|')})\\.`
  const whole = [...code.matchAll(new RegExp(`['"\`](${start}[\\w.-]+)['"\`]`, 'g'))].map(
    (match) => ({
      key: match[1],
      line: code.slice(0, match.index).split('\n').length
    })
  )
  const beginnings = [...code.matchAll(new RegExp(`\`(${start}[\\w.-]*)\\$\\{`, 'g'))].map(
    (match) => match[1]
  )
  return { whole, beginnings }
}

async function loadTexts() {
  const { build } = await import('vite')
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-locale-'))
  try {
    await build({
      root: projectRoot,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        ssr: true,
        outDir: out,
        rolldownOptions: {
          input: Object.fromEntries(
            languages.map((language) => [
              language,
              path.join(projectRoot, `src-shared/locale/${language}.ts`)
            ])
          ),
          output: { entryFileNames: '[name].mjs' }
        }
      }
    })
    const texts = {}
    for (const language of languages) {
      const loaded = await import(pathToFileURL(path.join(out, `${language}.mjs`)).href)
      texts[language] = new Map(flatten(loaded[language]))
    }
    return texts
  } finally {
    fs.rmSync(out, { recursive: true, force: true })
  }
}

async function checkAll() {
  const texts = await loadTexts()
  const problems = differences(texts)
  const keys = texts.en
  const topics = [...new Set([...keys.keys()].map((key) => key.split('.')[0]))]
  const { methodNames, isCallName } = callNames()
  const used = new Set()
  const files = ['src-shared', 'src-main', 'src-renderer']
    .flatMap((folder) =>
      filesBelow(folder, (name) => /\.(ts|vue)$/.test(name) && !name.endsWith('.as.ts'))
    )
    .filter((file) => !file.startsWith('src-shared/locale/'))
  for (const file of files) {
    const code = fs.readFileSync(path.join(projectRoot, file), 'utf8')
    if (file.endsWith('.vue')) {
      for (const { line, text } of literalsIn(code)) {
        problems.push(`${file}:${line}: a text that is not in the locale: ${text}`)
      }
    }
    const { whole, beginnings } = keysIn(code, topics)
    for (const { key, line } of whole) {
      if (keys.has(key)) used.add(key)
      else if (key.endsWith('.')) beginnings.push(key)
      else if (!isCallName(key) && !isFileName(key) && !isFolderOfKeys(keys, key)) {
        problems.push(`${file}:${line}: ${key} is not in the locale`)
      }
    }
    for (const key of keys.keys()) {
      if (beginnings.some((beginning) => key.startsWith(beginning))) used.add(key)
    }
  }
  const unused = [...keys.keys()].filter((key) => !used.has(key) && !isNamedByPart(key, files))
  for (const key of unused) console.warn(`warning: no code names ${key}`)
  for (const problem of problems) console.error(problem)
  console.log(
    `locale: ${keys.size} keys, ${methodNames.size} calls, ${problems.length} problems, ${unused.length} unused`
  )
  process.exitCode = problems.length > 0 ? 1 : 0
}

const isFolderOfKeys = (keys, key) => [...keys.keys()].some((each) => each.startsWith(`${key}.`))

/** Names of calls and topics look like keys (`runs.list`), and are none. */
function callNames() {
  const methodNames = new Set()
  for (const file of filesBelow('src-shared/contract')) {
    const code = fs.readFileSync(path.join(projectRoot, file), 'utf8')
    for (const match of code.matchAll(/^\s*'([a-z]+\.[A-Za-z]+)':/gm)) methodNames.add(match[1])
  }
  return { methodNames, isCallName: (key) => methodNames.has(key) }
}

let allCode
/** Keys put together from parts (`failures.` + code): the last part stands somewhere as a string. */
function isNamedByPart(key, files) {
  allCode ??= files.map((file) => fs.readFileSync(path.join(projectRoot, file), 'utf8')).join('\n')
  const parts = key.split('.')
  return parts.some(
    (_, at) => at > 0 && new RegExp(`['"\`]${parts.slice(at).join('\\.')}['"\`]`).test(allCode)
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await checkAll()
