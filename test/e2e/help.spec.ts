import { call } from './call'
import { expect, test } from './fixtures'

test('the first start shows a tour that keys go through, and that is not shown again', async ({
  launch
}) => {
  const first = await launch({ withTour: true })
  const { page } = first
  await expect(page.locator('[data-test="tour"]')).toBeVisible()
  await expect(page.locator('[data-test="tour-next"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.tour-ring')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-test="tour"]')).toHaveCount(0)
  await expect
    .poll(async () => (await call(page, 'settings.get', {})).value as { tourSeen: boolean })
    .toMatchObject({ tourSeen: true })
  await first.close()

  const second = await launch({ withTour: true })
  await expect(second.page.locator('[data-room="notebook"]')).toBeVisible()
  await expect(second.page.locator('[data-test="tour"]')).toHaveCount(0)
  await second.page.keyboard.press('Control+k')
  await second.page.keyboard.type('tour')
  await second.page.keyboard.press('Enter')
  await expect(second.page.locator('[data-test="tour"]')).toBeVisible()
})

test('F1 explains the model in the inspector; the manual is searched in both languages', async ({
  page
}) => {
  test.setTimeout(120_000)
  await call(page, 'settings.set', { language: 'en' })
  await page.locator('[data-room="networks"]').click()
  await page.locator('[data-sample="lif-step-current"] .button').click()
  await page.locator('[data-region="drawing"] [data-node^="populations"]').first().click()
  await page.keyboard.press('F1')
  const model = page.locator('[data-model-page^="neurons/"]')
  await expect(model).toBeVisible()
  await expect(model.locator('.formula.block .katex').first()).toBeVisible()
  await expect(model.locator('[data-parameter]').first()).toBeVisible()
  await expect(model).toContainText('Sources')

  await page.locator('[data-test="find-help"]').fill('crash')
  await expect(page.locator('.findings button').first()).toBeVisible()
  await page.locator('[data-test="help-contents"]').click()
  await page.locator('[data-go="crossbars"]').click()
  await expect(page.locator('[data-chapter="crossbars"] h2').first()).toHaveText('Crossbars')
  await call(page, 'settings.set', { language: 'ko' })
  await expect(page.locator('[data-chapter="crossbars"] h2').first()).toHaveText('크로스바')
  await page.locator('[data-test="help-contents"]').click()
  await page.locator('[data-go="keys"]').click()
  await expect(page.locator('[data-test="keys-page"]')).toContainText('Ctrl+K')
})
