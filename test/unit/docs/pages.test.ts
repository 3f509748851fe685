import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../../src-main/cli/exit-code'
import { runFields } from '../../../src-main/cli/run-fields'
import { projectRoot } from '../../setup/places'
import { fakeRun } from '../reports/fake-runs'

const read = (page: string): string => readFileSync(path.join(projectRoot, page), 'utf8')

const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(path.join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join('docs', file.replaceAll(path.sep, '/')))
]

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '')

/** Headings as links name them. */
const anchorsOf = (page: string): readonly string[] =>
  [...withoutCode(read(page)).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-')
  )

/** Files that the examples of the guides would add. */
const madeUp =
  /qif-delta|rate-histogram|noisy-steps|regular-spikes|\/ring|notebook-tags|show-failed-runs|\/de(\/|\.ts|\.json)/

describe.each(pages)('%s', (page) => {
  const text = withoutCode(read(page))

  it('links to files and headings that are there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
    const broken = links
      .filter((target) => !target.startsWith('https://'))
      .filter((target) => {
        const [file = '', anchor] = target.split('#')
        const place = file === '' ? page : path.posix.join(path.posix.dirname(page), file)
        if (!existsSync(path.join(projectRoot, place))) return true
        return anchor !== undefined && !anchorsOf(place).includes(anchor)
      })
    expect(broken).toEqual([])
  })

  it('names files and folders of the source that are there', () => {
    const named = [...text.matchAll(/`((?:src-\w+|scripts|resources|test|docs)\/[\w./-]*)`/g)]
    const missing = named
      .map(([, name = '']) => name)
      .filter((name) => !madeUp.test(name) && !existsSync(path.join(projectRoot, name)))
    expect(missing).toEqual([])
  })
})

it('the table of contents of decisions is complete', () => {
  const page = read('docs/architecture.md')
  const decisions = pages.filter((file) => file.startsWith('docs/decisions/'))
  for (const file of decisions) expect(page).toContain(`(decisions/${path.posix.basename(file)})`)
})

it('the README explains every field and exit code of the command line', () => {
  const page = read('README.md')
  const fields = Object.keys(runFields(fakeRun(1, []).detail))
  for (const field of fields) expect(page).toContain(`\`${field}\``)
  for (const code of Object.values(exitCodes))
    expect(page).toMatch(new RegExp(`^\\| ${code} `, 'm'))
})
