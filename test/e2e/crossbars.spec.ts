import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures'

test('a crossbar: sample, wrong wire, undo, run, maps, currents, picture @package', async ({
  app,
  page,
  folder,
  snap
}) => {
  test.setTimeout(120_000)
  const panel = (name: string) => page.locator(`section[aria-label="${name}"]`)
  await page
    .getByRole('navigation', { name: 'Rooms' })
    .getByRole('button', { name: 'Crossbars' })
    .click()
  await panel('Experiments').locator('[data-sample="crossbar-read-out"]').getByText('Open').click()
  await expect(panel('Array')).toContainText('Crossbar with wires')

  const wire = panel('Array').getByLabel('Word line, each segment')
  await wire.fill('3 V')
  await wire.press('Enter')
  await expect(panel('Problems')).toContainText('3 V is not a resistance')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(panel('Problems')).toContainText('Nothing is wrong')

  await panel('Run').getByRole('button', { name: 'Run' }).first().click()
  const map = page.locator('[data-plot="map"]:visible')
  await expect(map.locator('canvas').first()).toBeVisible({ timeout: 30_000 })
  await expect(panel('Maps')).toContainText('Run 1')
  const box = await map.locator('.chart-plot').boundingBox()
  if (!box) throw new Error('the map has no place')
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.3)
  await expect(map).toContainText(/word line \d+, bit line \d+: -\d/)
  await snap('crossbar-map')

  const file = path.join(folder, 'map.png')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await map.getByRole('button', { name: 'Save as a PNG picture' }).click()
  await expect.poll(() => fs.existsSync(file)).toBe(true)

  await page.getByText('Currents', { exact: true }).click()
  await expect(panel('Currents')).toContainText('Mean error of the columns')
  await expect(panel('Currents')).toContainText('21.8 %')
  await snap('crossbar-currents')

  await wire.fill('0.5')
  await wire.press('Enter')
  await page.getByText('Maps', { exact: true }).click()
  await expect(panel('Maps')).toContainText('has been changed since')
})
