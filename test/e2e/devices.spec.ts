import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

async function enter(page: Page, field: string, text: string): Promise<void> {
  const input = page.locator(`[data-path="${field}"] input`).last()
  await input.fill(text)
  await input.press('Enter')
}

const panel = (page: Page, name: string) => page.locator('.dv-tab', { hasText: name })

test('a device physicist compares devices: sample, protocol, run, curves, bands, figures, undo', async ({
  app,
  page,
  folder
}) => {
  const saved = path.join(folder, 'saved.csv')
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file })
  }, saved)
  await page.locator('[data-room="devices"]').click()
  await expect(page.locator('[data-action="open-device-sample"]')).toBeVisible()
  await page.locator('[data-sample="compare-technologies"] .button').click()
  await expect(page.locator('[data-item="devices/1"]')).toBeVisible()
  // Nobody who measures devices meets words of networks here.
  await expect(page.locator('body')).not.toContainText(/neuron|spike/i)

  await page.locator('[data-item="devices/1"]').click()
  await expect(page.locator('[data-trust]').first()).toBeVisible()

  await page.locator('[data-item="protocols/0"]').click()
  await expect(page.locator('[data-region="drive"] canvas')).toBeVisible()
  await enter(page, 'protocols/0/parameters/pulsesUp', '40')
  await expect(page.locator('[data-path="protocols/0/parameters/pulsesUp"] input').last()).toHaveValue('40') // prettier-ignore

  await page.keyboard.press('F5')
  await expect(page.locator('[data-region="curves"] canvas')).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('[data-action="open-run"]')).toBeVisible({ timeout: 60_000 })

  await page.locator('[data-region="curves"] [data-mode="bands"]').click()
  await expect(page.locator('[data-region="curves"] .chart-subtitle')).toContainText('median')
  await page.locator('[data-region="curves"] .chart-tool', { hasText: 'CSV' }).click()
  await expect.poll(() => fs.existsSync(saved)).toBe(true)
  expect(fs.readFileSync(saved, 'utf8')).toContain('"RRAM"')
  fs.rmSync(saved)

  await panel(page, 'Figures of merit').click()
  const range = page.locator('[data-figure="dynamicRange"] td').first()
  await expect(range).toHaveText(/\d/)
  await page.locator('[data-action="export-figures"]').click()
  await expect.poll(() => fs.existsSync(saved)).toBe(true)
  const table = fs.readFileSync(saved, 'utf8')
  expect(table.split('\n')[0]).toBe(
    'device,protocol,figure,unit,value,devices,mean,sd,min,q05,q25,q75,q95,max'
  )
  expect(table).toMatch(/"PCM","Retention",driftExponent,1,0\.\d+,30,/)

  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-path="protocols/0/parameters/pulsesUp"] input').last()).toHaveValue('60') // prettier-ignore

  await page.locator('[data-action="open-run"]').click()
  await expect(page.locator('[data-test="run-page"] [data-test="figures"]')).toBeVisible()
  await expect(page.locator('[data-test="run-page"] [data-region="curves"] canvas')).toBeVisible()
})
