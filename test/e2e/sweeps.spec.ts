import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures'

test('a sweep of g and η: plan, undo, start, heat map, and from a cell to its run', async ({
  app,
  page,
  folder,
  snap
}) => {
  test.setTimeout(240_000)
  await page.locator('[data-room="sweeps"]').click()
  await page.locator('[data-sample="sweep-brunel"]').getByText('Open').click()
  const preview = page.locator('[data-region="sweep-preview"]')
  await expect(preview.locator('[data-value="runs"]')).toContainText('108 (36 × 3 seeds)')

  // One seed a point, and fewer points; a wrong unit is named, and taken back.
  const plan = page.locator('[data-region="sweep-plan"]')
  const repeats = plan.getByLabel('Runs a point')
  await repeats.fill('1')
  await repeats.press('Enter')
  await expect(preview.locator('[data-value="runs"]')).toHaveText('36')
  const count = plan.locator('[data-axis="1"]').getByLabel('Values', { exact: true }).first()
  const from = plan.locator('[data-axis="1"]').getByLabel('From')
  await from.fill('1.5 mV')
  await from.press('Enter')
  await expect(plan.locator('[data-axis="1"]')).toContainText('4 has no unit')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(preview.locator('[data-value="runs"]')).toHaveText('36')
  await expect(count).toBeAttached()
  await snap('sweep-plan')

  await page.locator('[data-action="start-sweep"]').click()
  const results = page.locator('[data-region="sweep-results"]')
  await expect(results.locator('[data-state="done"]')).toBeVisible({ timeout: 180_000 })
  await expect(results.locator('tr[data-point="35"]')).toBeAttached({ timeout: 20_000 })
  await snap('sweep-table')

  await results.locator('[data-view="map"]').click()
  const map = results.locator('.sweep-map .chart-plot')
  await expect(map.locator('canvas').first()).toBeVisible({ timeout: 30_000 })
  const box = await map.boundingBox()
  if (!box) throw new Error('the map has no place')
  // Little inhibition: hundreds of Hz.
  const at = { x: box.x + 84 + 20, y: box.y + 12 + 20 }
  await page.mouse.move(at.x, at.y)
  await expect(results).toContainText(/g 2\.5, η 4: (29|30|31|32)\d(\.\d)? Hz/)
  await snap('sweep-map')

  const file = path.join(folder, 'map.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await results.getByRole('button', { name: /CSV/ }).last().click()
  await expect.poll(() => fs.existsSync(file) && fs.readFileSync(file, 'utf8')).toContain('"7.5"')

  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.up()
  const run = page.locator('[data-panel="run-page"]')
  await expect(run).toBeVisible({ timeout: 20_000 })
  await expect(run).toContainText('Small Brunel network')
})

test('a field of an inspector becomes the axis of a sweep', async ({ page }) => {
  test.setTimeout(120_000)
  await page.locator('[data-room="devices"]').click()
  await page.locator('[data-sample="device-yield"]').getByText('Open').click()
  await page.getByRole('treeitem', { name: 'Yield of an array with stuck cells' }).click()
  const field = page.locator('.form-field[data-path="population/devices"]')
  await expect(field).toBeVisible({ timeout: 30_000 })
  await field.locator('label').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Sweep this field' }).click()
  const plan = page.locator('[data-region="sweep-plan"]')
  await expect(plan.locator('[data-axis="0"]')).toContainText('population/devices')
  await expect(page.locator('[data-region="sweep-preview"] [data-value="runs"]')).toContainText(
    '15'
  )
})
