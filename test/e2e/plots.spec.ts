import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures'

test('plots: axes, values, tables of what is seen, the clipboard, a report, and an f–I curve', async ({
  app,
  page,
  folder,
  snap
}) => {
  test.setTimeout(150_000)
  const file = path.join(folder, 'plot.csv')

  await test.step('run AdEx neurons and look at their phase planes', async () => {
    await page.locator('[data-room="networks"]').click()
    await page.locator('[data-sample="neurons-adex"] .button').click()
    await page.locator('[data-item="populations/0"]').waitFor()
    await page.keyboard.press('F5')
    await page.locator('[data-action="open-run"]').click({ timeout: 60_000 })
    const phase = page.locator('[data-plot="phase"]').first()
    await phase.scrollIntoViewIfNeeded()
    await expect(phase.locator('.chart-subtitle')).toContainText('nullclines with 500 pA')
    await snap('plots-phase-plane')
  })

  const trace = page.locator('[data-plot="trace"]').first()

  await test.step('values are read with the keys', async () => {
    await trace.scrollIntoViewIfNeeded()
    // There is nothing to read before the curve has come.
    await expect(async () => {
      await trace.locator('.chart-plot').press('Shift+ArrowRight')
      await expect(trace.locator('[data-test="read-out"]')).toContainText('mV', { timeout: 500 })
    }).toPass()
    await page.keyboard.press('Escape')
    await expect(trace.locator('[data-test="read-out"]')).toHaveCount(0)
  })

  await test.step('potentials have no logarithmic axis, intervals do', async () => {
    await expect(trace.locator('[data-tool="log-y"]')).toBeDisabled()
    const isi = page.locator('[data-plot="isi"]').first()
    await isi.scrollIntoViewIfNeeded()
    await isi.locator('[data-tool="log-y"]').click()
    await expect(isi.locator('.chart-remark')).toContainText('zero or less')
  })

  await test.step('the table has what is seen; the picture is on the clipboard', async () => {
    const isi = page.locator('[data-plot="isi"]').first()
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    await isi.getByRole('button', { name: 'Save the visible part as a CSV table' }).click()
    await expect
      .poll(() => fs.existsSync(file) && fs.readFileSync(file, 'utf8'))
      .toContain('from_ms')
    await isi.getByRole('button', { name: 'Copy the picture' }).click()
    await expect(isi.locator('.chart-head')).toContainText('Picture copied')
  })

  await test.step('a plot becomes a figure of a report', async () => {
    const rate = page.locator('[data-plot="rate"]').first()
    await rate.scrollIntoViewIfNeeded()
    await rate.getByRole('button', { name: 'Send to the report' }).click()
    // The notice names the figure.
    await expect(page.getByText(/“Rate of tonic”/).filter({ visible: true })).toBeVisible()
  })

  await test.step('the engine measures an f–I curve', async () => {
    await page.locator('[data-room="networks"]').click()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('f–I curve of')
    await page.keyboard.press('Enter')
    await page.locator('[data-action="measure-rates"]').click()
    const curve = page.locator('[data-plot="rate-curve"]')
    await expect(curve.locator('.chart-title')).toContainText('tonic', { timeout: 60_000 })
    await expect(curve.locator('.chart-subtitle')).toContainText('41 currents')
    await snap('plots-f-i-curve')
  })
})
