import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { describeDevices } from '../../../src-main/devices'
import { resolveCharacterisation } from '../../../src-shared/experiments/characterisation/resolve-characterisation'
import { characterisationSchema } from '../../../src-shared/experiments/characterisation/schema'
import { projectRoot } from '../../setup/places'

const folder = path.join(projectRoot, 'resources/examples/devices')
const samples = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    ...JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')),
    id: name.replace('.json', '')
  }))
  .filter(({ kind }) => kind === 'characterisation')

test('there is a sample to begin with', () => {
  expect(samples.map(({ name }) => name)).toContain('Four technologies as synapses')
})

test.each(samples)('$name is read without a problem, and says what to expect', (sample) => {
  const { id, ...content } = sample
  const document = characterisationSchema.parse(content)
  expect(resolveCharacterisation(document, describeDevices()).problems).toEqual([])
  expect(document.description).toMatch(/\w.{20,}/)
  expect(document.expect).toMatch(/\w.{20,}/)
  const korean = JSON.parse(
    fs.readFileSync(path.join(projectRoot, 'resources/examples/texts/ko.json'), 'utf8')
  )
  expect(korean[id]?.expect).toMatch(/[가-힣].{20,}/)
})
