import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** What keeps somebody from using the window; "moderate" and "minor" findings are advice. */
const serious = new Set(['serious', 'critical'])

interface Finding {
  readonly rule: string
  readonly where: string
  readonly why: string
}

async function findings(page: Page): Promise<readonly Finding[]> {
  // The other mode opens a page of its own, which a window of the program cannot.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations
    .filter(({ impact }) => impact && serious.has(impact))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => ({
        rule: id,
        where: target.join(' '),
        why: failureSummary
      }))
    )
}

/** Waits until what moves has come to rest: fading text has no contrast. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const running = document.getAnimations().filter(({ playState }) => playState === 'running')
    const ending = running.filter(
      ({ effect }) => Number(effect?.getComputedTiming().iterations) !== Infinity
    )
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })

/** What is just being drawn may be found fault with once; what is there to stay, always. */
async function expectAccessible(page: Page, place: string): Promise<void> {
  await expect(async () => {
    await atRest(page)
    const found = await findings(page)
    expect(found, `${place}: ${JSON.stringify(found, null, 2)}`).toEqual([])
  }).toPass({ timeout: 20_000, intervals: [200, 500] })
}

const samples = { networks: 'brunel', devices: 'device-rram', crossbars: 'crossbar-read-out' }

for (const theme of ['light', 'dark'] as const) {
  test(`every room can be read and worked with: ${theme}`, async ({ page }) => {
    test.setTimeout(180_000)
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await expect(page.locator('[data-room="notebook"]')).toBeVisible()
    const rooms = await page
      .locator('[data-room]')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-room') ?? ''))
    expect(rooms.length).toBeGreaterThan(3)
    for (const room of rooms) {
      await page.locator(`[data-room="${room}"]`).click()
      await expectAccessible(page, `${room}, empty`)
    }
    for (const [room, sample] of Object.entries(samples)) {
      await page.locator(`[data-room="${room}"]`).click()
      const samplesInView = page.locator(`[data-sample="${sample}"] .button`)
      await samplesInView.filter({ visible: true }).first().click()
      const inspector = page.locator(`[data-panel="${room}-inspector"]`)
      await expect(inspector.getByRole('textbox').first()).toBeVisible()
      await expectAccessible(page, `${room} with ${sample}`)
    }
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, 'command palette')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    await expectAccessible(page, 'settings')
    await page.keyboard.press('Control+Alt+k')
    await expect(page.locator('[data-test="keyboard"]')).toBeVisible()
    await expectAccessible(page, 'keyboard')
    await page.keyboard.press('Control+F1')
    await page.locator('[data-test="help"]').waitFor()
    await expectAccessible(page, 'contents of the help')
    await page.locator('[data-go="compare"]').click()
    await expectAccessible(page, 'a chapter of the manual')
    await page.locator('[data-test="find-help"]').fill('threshold')
    await page.locator('.findings button').nth(1).click()
    await expectAccessible(page, 'the page of a model')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('tour')
    await page.keyboard.press('Enter')
    await expectAccessible(page, 'the tour')
    await page.keyboard.press('Escape')
  })
}
