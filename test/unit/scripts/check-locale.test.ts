import { expect, test } from 'vitest'
import { differences, flatten, keysIn, literalsIn } from '../../../scripts/check-locale.mjs'

const texts = (en: object, ko: object) => ({ en: new Map(flatten(en)), ko: new Map(flatten(ko)) })

test('finds keys and placeholders that differ', () => {
  expect(
    differences(
      texts(
        { a: { b: 'One {x}', c: 'Two', d: 'Three' } },
        { a: { b: '하나 {y}', c: '' }, e: '다섯' }
      )
    )
  ).toEqual([
    'ko: a.b has {y}, not {x}',
    'ko: a.c is empty',
    'ko: a.d is missing',
    'en: e is missing'
  ])
})

test('allows placeholders in another order, as another grammar needs', () => {
  expect(differences(texts({ a: '{x} of {y}' }, { a: '{y} 중 {x}' }))).toEqual([])
})

test('finds literal texts and spoken attributes of a template', () => {
  const vue = `<script setup lang="ts">
const title = 'not in a template'
</script>
<template>
  <h1 class="large title">Runs</h1>
  <p :title="t('a.b')" v-if="a > b">{{ t('a.c') }} 3 ms</p>
  <input placeholder="Search runs" />
  <!-- a comment -->
</template>
<style>.text { color: red }</style>`
  expect(literalsIn(vue)).toEqual([
    { line: 5, text: 'text "Runs"' },
    { line: 7, text: 'placeholder "Search runs"' }
  ])
})

test('finds keys as strings and as beginnings of template literals', () => {
  const code = "t('runs.start')\nconst k = `failures.store.${code}`\nconst no = 'other.thing'"
  expect(keysIn(code, ['runs', 'failures'])).toEqual({
    whole: [{ key: 'runs.start', line: 1 }],
    beginnings: ['failures.store.']
  })
})
