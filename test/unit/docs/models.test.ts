import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'
import { describeModels } from '../../../src-main/engine'
import { projectRoot } from '../../setup/places'
import { modelsPage } from './models-page'

it('docs/models.md describes every model (write it anew: vitest run --project unit test/unit/docs -u)', async () => {
  const file = path.join(projectRoot, 'docs/models.md')
  const page = await format(modelsPage(describeModels()), {
    ...(await resolveConfig(file)),
    filepath: file
  })
  await expect(page).toMatchFileSnapshot(file)
})
