import { describe, expect, test } from 'vitest'
import { importsOf, problemsIn } from '../../../scripts/check-layers.mjs'

const check = (files: Record<string, string>): string[] =>
  problemsIn(new Map(Object.entries(files)))

describe('the import rules', () => {
  test('name file, line and rule of a forbidden import', () => {
    expect(
      check({
        'src-main/engine/run.ts': "// first line\nimport { store } from '../store'\n",
        'src-main/store/index.ts': 'export const store = 1'
      })
    ).toEqual(['src-main/engine/run.ts:2: src-main/engine does not import src-main/store'])
  })

  test.each([
    ['src-main/services/runs.ts', "import Database from 'better-sqlite3'"],
    ['src-main/services/runs.ts', "import { Worker } from 'node:worker_threads'"],
    ['src-main/host/dispatcher.ts', "import { app } from 'electron'"],
    ['src-main/engine/run.ts', "import fs from 'node:fs'"],
    ['src-shared/ids.ts', "import { ref } from 'vue'"],
    ['src-shared/ids.ts', "import path from 'node:path'"],
    ['src-renderer/panels/a/Panel.vue', "import path from 'node:path'"]
  ])('keep %s from %s', (file, code) => {
    expect(check({ [file]: code })).toHaveLength(1)
  })

  test('count dynamic imports, re-exports and types', () => {
    const store = { 'src-main/store/index.ts': '' }
    for (const code of [
      "const s = await import('../store')",
      "export { x } from '../store'",
      "import type { X } from '../store'",
      "import {\n  x,\n  y\n} from '../store'"
    ]) {
      expect(check({ ...store, 'src-main/engine/run.ts': code }), code).toHaveLength(1)
    }
  })

  test('let the allowed pass, by way of the index', () => {
    const files = {
      'src-main/store/index.ts': "export * from './rows'",
      'src-main/store/rows.ts': '',
      'src-shared/ids.ts': "import { z } from 'zod'"
    }
    expect(check({ ...files, 'src-main/services/a.ts': "import { x } from '../store'" })).toEqual(
      []
    )
    expect(
      check({ ...files, 'src-main/services/a.ts': "import { x } from '../store/rows'" })
    ).toEqual(['src-main/services/a.ts:1: outside src-main/store only its index.ts is imported'])
  })

  test('keep panels apart', () => {
    expect(
      check({
        'src-renderer/panels/a/Panel.vue':
          '<script setup lang="ts">\nimport B from \'../b/B.vue\'\n</script>',
        'src-renderer/panels/b/B.vue': ''
      })
    ).toEqual(['src-renderer/panels/a/Panel.vue:2: a panel does not import another panel (a -> b)'])
  })

  test('find a circle, but none closed by types', () => {
    const circle = (second: string) => ({
      'src-shared/a.ts': "import { b } from './b'",
      'src-shared/b.ts': second
    })
    expect(check(circle("import { a } from './a'"))).toEqual([
      'src-shared/a.ts:1: imports in a circle: src-shared/a.ts -> src-shared/b.ts -> src-shared/a.ts'
    ])
    expect(check(circle("import type { A } from './a'"))).toEqual([])
  })

  test('see no import in comments and in names of calls', () => {
    expect(
      importsOf("// import x from 'y'\n/* import 'z' */\n'experiments.import': command('q')")
    ).toEqual([])
  })
})
