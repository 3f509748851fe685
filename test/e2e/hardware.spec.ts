import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures'

test('hardware: found in Korean, sources shown, an own value with undo, compared, on the timeline', async ({
  page
}) => {
  test.setTimeout(120_000)
  await page.locator('[data-room="hardware"]').click()
  const row = (id: string) => page.locator(`[data-hardware="${id}"]`)
  await expect(row('loihi')).toContainText('131,072')
  await expect(row('dynap-cnn2')).toContainText('not published')

  await page.locator('[data-test="hardware-search"] input').fill('로이히')
  await expect(page.locator('[data-hardware]')).toHaveCount(2)
  await row('loihi').locator('.title').click()
  const entry = page.locator('[data-test="hardware-entry"]')
  await expect(entry).toHaveAttribute('data-entry', 'loihi')
  await expect(entry.locator('[data-field="axons_in_per_core"]')).toContainText('nengo-loihi')

  const cores = entry.locator('[data-field="cores"]')
  await cores.locator('[data-action="change-value"]').click()
  const dialog = page.locator('[data-test="hardware-value"]')
  await dialog.locator('[data-field="own-value"] input').fill('64')
  await dialog.locator('[data-field="own-note"] input').fill('half of our board')
  await page.locator('[data-action="save-value"]').click()
  await expect(cores).toContainText('half of our board')
  await page.locator('[data-test="undo"]').click()
  await expect(cores.locator('.line .value')).toHaveText('128')
  await page.locator('[data-test="redo"]').click()
  await expect(cores.locator('.line .value')).toHaveText('64')

  await row('loihi').locator('input').check()
  await row('loihi2').locator('input').check()
  await page.locator('.dv-tab', { hasText: 'Side by side' }).click()
  await expect(page.locator('[data-compare="die_area_mm2"]')).toHaveClass(/differs/)
  await page.locator('[data-test="only-differences"]').check()
  await expect(page.locator('[data-compare="management_cores"]')).toBeVisible()

  await page.locator('.dv-tab', { hasText: 'Timeline' }).click()
  await page.locator('[data-mark="zeroth"]').click()
  await expect(entry).toHaveAttribute('data-entry', 'zeroth')
  await page.locator('.dv-tab', { hasText: 'Scatter plot' }).click()
  await page.locator('[data-point="truenorth"]').click()
  await expect(entry).toHaveAttribute('data-entry', 'truenorth')
})

test('hardware: a chip from a file is added or answered in plain sentences', async ({
  app,
  folder,
  page
}) => {
  const choose = (file: string) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, file)
  const write = (name: string, chip: object): string => {
    const file = path.join(folder, name)
    fs.writeFileSync(file, JSON.stringify(chip))
    return file
  }
  await page.locator('[data-room="hardware"]').click()
  await choose(write('bad.json', { id: 'mine', name: 'Mine', kind: 'odd' }))
  await page.locator('[data-action="add-chip"]').click()
  const answer = page.locator('[data-test="chip-file"]')
  await expect(answer.locator('[data-problem="notOneOf"]')).toContainText('“kind” has to be one of')
  await page.keyboard.press('Escape')
  await expect(answer).toBeHidden()

  await choose(
    write('good.json', {
      id: 'mine',
      name: 'Mine',
      kind: 'digital-spiking',
      sources: { sheet: 'Data sheet' },
      mapper: { support: 'spiking' },
      props: { neurons_total: 4096, energy_per_synop_pj: 2 }
    })
  )
  await page.locator('[data-action="add-chip"]').click()
  const entry = page.locator('[data-test="hardware-entry"]')
  await expect(entry).toHaveAttribute('data-entry', 'mine')
  await expect(entry.locator('[data-field="neurons_total"]')).toContainText('Data sheet')
  await expect(page.locator('[data-hardware="mine"]')).toContainText('own chip')
  await entry.locator('[data-action="remove-chip"]').click()
  await expect(page.locator('[data-hardware="mine"]')).toHaveCount(0)
})
