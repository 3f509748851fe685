import type { Page } from '@playwright/test'
import { call } from './call'
import { expect, test } from './fixtures'

const menu = (page: Page) => page.locator('[role="menu"]')

test('menus of the right mouse button, and of Shift+F10: tree, lines, texts, plots, tabs, tables', async ({
  page
}) => {
  test.setTimeout(150_000)
  await call(page, 'settings.set', { language: 'en' })
  await page.locator('[data-room="networks"]').click()
  await page.locator('[data-sample="brunel"] .button').click()
  await expect(page.locator('[data-edge]').first()).toBeAttached()

  await test.step('a row of the structure, by key', async () => {
    await page.locator('.dv-tab', { hasText: 'Structure' }).click()
    const row = page.locator('[data-item="populations/1"]')
    await row.click()
    await row.press('Shift+F10')
    await expect(menu(page).getByRole('menuitem', { name: /Duplicate/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(menu(page)).toHaveCount(0)
  })

  await test.step('a line of the canvas', async () => {
    await page.locator('[data-edge] .hit').first().click({ button: 'right', force: true })
    await expect(menu(page).getByRole('menuitem', { name: /Remove/ })).toBeEnabled()
    await page.keyboard.press('Escape')
  })

  await test.step('a text field', async () => {
    const field = page.locator('section[aria-label="Inspector"] input[type="text"]').first()
    await field.click({ button: 'right' })
    await expect(menu(page).getByRole('menuitem', { name: 'Select all' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('a tab', async () => {
    await page.locator('.dv-tab:visible').first().click({ button: 'right' })
    await expect(menu(page).getByRole('menuitem', { name: 'Save the layout…' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('a table', async () => {
    await page.keyboard.press('Control+Alt+k')
    await page.locator('[data-test="keyboard"] td').first().click({ button: 'right' })
    await menu(page).getByRole('menuitem', { name: 'Copy this row' }).click()
    await page.locator('[data-test="find-key"]').focus()
    await page.keyboard.press('Control+v')
    await expect(page.locator('[data-test="find-key"]')).not.toHaveValue('')
  })
})

test('a layout is saved under a name, used again, and all are reset', async ({ page }) => {
  test.setTimeout(120_000)
  await call(page, 'settings.set', { language: 'en' })
  await page.locator('[data-room="networks"]').click()
  await expect(page.locator('[data-panel="networks-canvas"]')).toBeVisible()
  const run = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+Alt+k')
  await expect(page.locator('[data-test="keyboard"]')).toBeVisible()
  await run('save the layout')
  await page.locator('[data-test="layout-name"]').fill('With keys')
  await page.locator('[data-test="save-layout"]').click()
  await expect(page.locator('[data-layout="With keys"]')).toBeVisible()
  await page.getByRole('button', { name: 'Reset the layouts of all rooms', exact: true }).click()
  await expect(page.locator('[data-test="keyboard"]')).toHaveCount(0)
  await page.locator('[data-layout="With keys"] [data-test="use-layout"]').click()
  await expect(page.locator('[data-test="keyboard"]')).toBeVisible()
  await expect(page.locator('[data-panel="networks-inspector"]')).toBeVisible()
})

test('every empty room offers a sample', async ({ page }) => {
  test.setTimeout(120_000)
  for (const room of ['networks', 'devices', 'crossbars', 'sweeps']) {
    await page.locator(`[data-room="${room}"]`).click()
    await expect(page.locator('[data-offer]:visible').first()).toBeVisible()
  }
  await page.locator('[data-room="crossbars"]').click()
  await expect(page.locator('[data-test="run-threads"]:visible')).toHaveCount(0)
  for (const room of ['notebook', 'compare']) {
    await page.locator(`[data-room="${room}"]`).click()
    await expect(
      page.locator('[data-action="more-samples"]:visible, [data-test="empty-open-sample"]:visible')
    ).toHaveCount(1)
  }
  await page.locator('[data-room="crossbars"]').click()
  await page.locator('[data-offer]:visible').first().click()
  await expect(page.locator('[data-offer]:visible')).toHaveCount(0)
})
