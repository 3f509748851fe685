import { expect, test } from './fixtures'

test('a network is mapped on all chips: sample, ranking, sorting, core map, exports', async ({
  app,
  page,
  folder,
  snap
}) => {
  test.setTimeout(300_000)
  await page.locator('[data-room="networks"]').click()
  await page.locator('[data-sample="cuba"]').getByText('Open').first().click()
  const go = page.locator('[data-action="map-network"]:visible')
  await expect(go).toBeEnabled({ timeout: 30_000 })
  await go.click()

  const ranking = page.locator('[data-test="ranking"]:visible')
  await expect(ranking).toBeVisible({ timeout: 200_000 })
  await expect(ranking.locator('[data-chip="loihi"]')).toHaveAttribute('data-verdict', 'fits')
  await expect(ranking.locator('[data-group="refused"] [data-chip="dynap-se2"]')).toContainText(
    /the chip allows 64/
  )
  await expect(ranking.locator('[data-group="others"] [data-chip="northpole"]')).toBeVisible()
  await expect(page.locator('[data-test="mapping-basis"]')).toContainText('spikes counted')

  const chips = ranking.locator('[data-group="ranked"] [data-chip]')
  const first = await chips.first().getAttribute('data-chip')
  await ranking.locator('[data-sort="energy"]').click()
  await expect(chips.last()).toHaveAttribute('data-chip', first ?? '')
  await snap('mapping-ranking')

  await ranking.locator('[data-chip="loihi"] .name').click()
  const chip = page.locator('[data-test="mapped-chip"]:visible')
  await expect(chip).toHaveAttribute('data-chip', 'loihi')
  await expect(chip.locator('[data-test="core-map"] rect').first()).toBeVisible()
  await expect(chip.locator('[data-test="traffic-map"] rect').first()).toBeVisible()
  await expect(chip.locator('[data-test="utilisation"]')).toContainText('4,096')
  await snap('mapping-chip')

  const file = `${folder}/counts.csv`
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'All counts as CSV…' }).click()
  await expect(page.getByText(file)).toBeVisible()
})
