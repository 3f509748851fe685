import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cliFile } from '../setup/places'

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-cli-chips-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

function chips(...words: string[]): { code: number | null; text: string; error: string } {
  const ran = spawnSync(process.execPath, [cliFile(), 'chips', ...words], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', ENGRAM_DATA: path.join(folder, 'data') }
  })
  return { code: ran.status, text: ran.stdout, error: ran.stderr }
}

describe('engram chips', () => {
  it('lists every entry', () => {
    const { code, text } = chips('--json')
    expect(code).toBe(0)
    const reply: { chips: { id: string }[]; sources: object } = JSON.parse(text)
    expect(reply.chips.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['loihi', 'truenorth', 'spinnaker2', 'npu-tpu-v6'])
    )
    expect(chips().text).toMatch(/truenorth.*268,435,456/)
  })

  it('shows one with values, sources, conflicts and what is not published', () => {
    const { code, text } = chips('dynap-cnn2')
    expect(code).toBe(0)
    expect(text).toContain('not published')
    expect(text).toMatch(/Kernel memory.*assumed, from DYNAP-CNN/)
    expect(chips('spinnaker').text).toContain('1,036,800')
    const reply: { id: string; sources: object } = JSON.parse(chips('loihi', '--json').text)
    expect(Object.keys(reply.sources)).toContain('nengo-loihi')
  })

  it('proposes the nearest id where there is none of this name', () => {
    const { code, error } = chips('loihi3')
    expect(code).toBeGreaterThan(0)
    expect(error).toMatch(/Did you mean “loihi2?”/)
  })

  it('checks the file of a chip', () => {
    const file = path.join(folder, 'mine.json')
    fs.writeFileSync(file, JSON.stringify({ id: 'mine', name: 'Mine', kind: 'odd' }))
    const refused = chips(file)
    expect(refused.code).toBeGreaterThan(0)
    expect(refused.error).toContain('“kind” has to be one of')
    fs.writeFileSync(
      file,
      JSON.stringify({ id: 'mine', name: 'Mine', kind: 'device', props: {}, sources: {} })
    )
    expect(chips(file)).toMatchObject({ code: 0, text: expect.stringContaining('Mine (mine)') })
  })
})
