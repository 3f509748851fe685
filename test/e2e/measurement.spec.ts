import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixtures'

const measured = fileURLToPath(
  new URL(
    '../../resources/examples/devices/measurements/reram-pulses-gong-2018.csv',
    import.meta.url
  )
)

/** Answers the system's next dialogs; a test cannot click in those. */
const answerDialogs = (app: ElectronApplication, open: string, save: string): Promise<void> =>
  app.evaluate(
    ({ dialog }, files) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [files.open] })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: files.save })
    },
    { open, save }
  )

/** Looks in the field's own list: the list chosen from before may still be fading out. */
async function pick(page: Page, field: string, option: RegExp): Promise<void> {
  const box = page.locator(field).getByRole('combobox')
  // What is chosen now lies over the box that is focused.
  await page.locator(field).locator('.el-select__wrapper').first().click()
  const list = page.locator(`#${(await box.getAttribute('aria-controls')) ?? ''}`)
  await list.getByRole('option', { name: option }).first().click()
}

async function enter(page: Page, field: string, text: string): Promise<void> {
  const input = page.locator(`[data-path="${field}"] input`).last()
  await input.fill(text)
  await input.press('Enter')
}

const tab = (page: Page, name: string) => page.locator('.dv-tab', { hasText: name })

test('a device physicist: measured file, columns, fit, preset, ten years of drift, synapses of a network', async ({
  app,
  page,
  folder,
  snap
}) => {
  test.setTimeout(240_000)
  const saved = path.join(folder, 'saved.csv')
  await answerDialogs(app, measured, saved)
  await page.locator('[data-room="devices"]').click()

  await test.step('the columns of the file get their units; what is missing is named', async () => {
    await page.keyboard.press('Control+Shift+m')
    await expect(page.locator('[data-region="import"]')).toBeVisible()
    await expect(
      page.locator('[data-finding="failures.measurement.unitNeeded"]').first()
    ).toContainText(/Column \d/)
    await expect(page.locator('[data-action="add-measurement"]')).toBeDisabled()
    for (const column of [1, 2]) {
      await pick(page, `[data-column="${column}"] [data-field="unit"]`, /arbitrary/)
    }
    await expect(page.locator('[data-region="findings"]')).toContainText('Nothing is wrong')
    await expect(page.locator('[data-region="stretches"] li')).toHaveText([
      /Rising pulses.*1–1,000/,
      /Falling pulses.*1–1,000/
    ])
    await page.locator('[data-action="add-measurement"]').click()
    await expect(page.locator('[data-item="measurements/0"]')).toBeVisible()
  })

  await test.step('models are fitted, ranked and laid over the measurement', async () => {
    for (const model of ['pulse-exponential', 'step-constant']) {
      await page.locator(`[data-region="fit"] [data-model="${model}"]`).check()
    }
    await page.locator('[data-action="fit"]').click()
    const ranking = page.locator('[data-region="ranking"] tbody tr')
    await expect(ranking).toHaveCount(2, { timeout: 90_000 })
    await expect(ranking.first()).toHaveAttribute('data-result', 'pulse-exponential')
    const rSquared = Number(await ranking.first().locator('td').nth(1).innerText())
    expect(rSquared).toBeGreaterThan(0.91)
    await expect(page.locator('[data-plot="overlay"] canvas')).toBeVisible()
    await expect(page.locator('[data-plot="residuals"] canvas')).toBeAttached()
    // The NeuroSim labels of the same data by the command line: 0.48 and −3.72.
    const label = page.locator('[data-estimate="nonlinearityUp"] td')
    expect(Number(await label.nth(1).innerText())).toBeCloseTo(0.48, 1)
    expect(Number(await label.nth(3).innerText())).toBeGreaterThan(0)
  })

  await test.step('the fit becomes a preset, whose name must be free, and a device', async () => {
    await page.locator('[data-field="preset-name"] input, [data-region="save-preset"] input').first().fill('Gong cell') // prettier-ignore
    await page.locator('[data-action="save-preset"]').click()
    await expect(page.locator('[data-region="save-preset"]')).toContainText('Gong cell')
    await page.locator('[data-action="use-preset"]').click()
    await expect(page.locator('[data-item="devices/1"]')).toContainText('Gong cell')
    await page.locator('[data-action="save-preset"]').click()
    await expect(page.locator('[data-region="save-preset"] [role="alert"]')).toContainText(
      'There is a preset “Gong cell” already'
    )
  })

  await test.step('it drifts for ten years', async () => {
    await page.locator('[data-item="devices/1"]').click()
    const effects = page.getByRole('button', { name: /Non-idealities/ })
    if ((await effects.getAttribute('aria-expanded')) === 'false') await effects.click()
    await page.locator('[data-effect="drift"] input[type="checkbox"]').check()
    await page.locator('[data-add="protocols"]').click()
    await pick(page, '[data-path="protocols/1/model"]', /Retention/)
    await enter(page, 'protocols/1/parameters/end', '315576000 s')
    await page.keyboard.press('F5')
    await expect(page.locator('[data-action="open-run"]')).toBeVisible({ timeout: 60_000 })
    await tab(page, 'Figures of merit').click()
    const exponent = page.locator('[data-figure="driftExponent"] td')
    const numberIn = async (figure: string): Promise<number> =>
      Number(await page.locator(`[data-figure="${figure}"] td`).last().innerText())
    await expect(exponent.last()).toHaveText(/\d/)
    // The law's mean exponent is 0.05, and a cell has one of its own near it.
    expect(await numberIn('driftExponent')).toBeGreaterThan(0.01)
    expect(await numberIn('driftExponent')).toBeLessThan(0.1)
    expect(await numberIn('dynamicRange')).toBeGreaterThan(1)
  })

  await test.step('the preset is in the library, and cannot be taken away while it is used', async () => {
    await tab(page, 'Presets').click()
    const row = page.locator('[data-region="presets"] .row', { hasText: 'Gong cell' })
    await row.locator('.open').click()
    const details = page.locator('[data-region="preset-details"]')
    await expect(details).toContainText('reram-pulses-gong-2018.csv')
    await expect(details.locator('[data-trust="fitted"]').first()).toBeVisible()
    await row.locator('.open').press('Delete')
    await page.locator('[data-action="confirm-remove-preset"]').click()
    const notice = page.locator('.notice', {
      hasText: 'is used by the experiment “reram-pulses-gong-2018”'
    })
    await expect(notice).toBeVisible()
    await notice.getByRole('button', { name: 'Close' }).click()
    await expect(notice).toHaveCount(0)
    await expect(row).toHaveCount(1)
  })

  await test.step('it is the synapse of a network, whose run tells of its devices', async () => {
    await page.locator('[data-room="networks"]').click()
    await page.locator('[data-sample="device-synapses"] .button:visible').click()
    await enter(page, 'simulation/duration', '1 s')
    await page.locator('[data-item="projections/3"]').click()
    const preset = 'projections/3/synapse/parameters/preset'
    await pick(page, `[data-path="${preset}"]`, /Gong cell/)
    await expect(page.locator(`[data-path="${preset}"] [data-trust="fitted"]`)).toBeVisible()
    await snap('kept-preset-as-synapse')
    await page.keyboard.press('F5')
    await page.locator('[data-action="open-run"]:visible').click({ timeout: 60_000 })
    const table = page.locator('[data-test="projection-metrics"]')
    await expect(table.locator('thead th').nth(1)).toHaveText('together rram')
    const cell = (metric: string) => table.locator(`[data-metric="${metric}"] td`).first()
    await expect(cell('devices')).toHaveText('200')
    await expect(cell('deviceConductance')).toHaveText(/^\d+(\.\d+)? nS$/)
    await expect(cell('devicePulsesDown')).toHaveText(/^[\d,]+$/)
    expect(
      Number((await cell('devicePulsesDown').innerText()).replaceAll(',', ''))
    ).toBeGreaterThan(0)
    // Nobody has measured what the pulses of the fitted cell are; those of the other projection are known.
    await expect(cell('deviceEnergy')).toHaveText('not known')
    await expect(table.locator('[data-metric="deviceEnergy"] td').nth(1)).toHaveText(/J$/)
    await table.scrollIntoViewIfNeeded()
    await snap('device-metrics')
    await page.locator('[data-room="devices"]').click()
  })

  await test.step('what was imported can be undone', async () => {
    await page.locator('[data-item="measurements/0"]').click()
    await page.keyboard.press('Delete')
    await expect(page.locator('[data-item="measurements/0"]')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(page.locator('[data-item="measurements/0"]')).toBeVisible()
  })
})

test('a file that is dropped onto the room is imported; its mistakes are named by line', async ({
  page,
  folder
}) => {
  const file = path.join(folder, 'loop.csv')
  const rows = Array.from({ length: 40 }, (_, n) => {
    const voltage = Math.sin((2 * Math.PI * n) / 40)
    return `${n};${voltage.toFixed(3)};${(voltage ** 3).toFixed(4)}`.replaceAll('.', ',')
  })
  rows[6] = '6;0,809;abc'
  fs.writeFileSync(file, `t (ms);V (V);I (uA)\n${rows.join('\n')}\n`)
  await page.locator('[data-room="devices"]').click()
  // A file of the page's own making has no place on the disk; one from a file field has.
  await page.evaluate(() => {
    const field = document.createElement('input')
    field.type = 'file'
    field.id = 'dropped'
    document.body.append(field)
  })
  await page.locator('#dropped').setInputFiles(file)
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#dropped')
    const given = field?.files?.[0]
    if (!given) throw new Error('no file')
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(given)
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
    )
    field.remove()
  })
  const found = page.locator('[data-finding="failures.measurement.notANumber"]')
  await expect(found).toContainText('Line 8, column 3 (I (uA))')
  await expect(found).toContainText('abc')
  await pick(page, '[data-column="3"] [data-field="role"]', /^other$/)
  await expect(found).toHaveCount(0)
  await expect(page.locator('[data-action="add-measurement"]')).toBeEnabled()
  await page.locator('[data-action="close-import"]').click()
  await expect(page.locator('[data-region="import"]')).toHaveCount(0)
})
