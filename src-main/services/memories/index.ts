import type { NetworkCatalogue } from '../../../src-shared/catalogue'
import { glossarySchema } from '../../../src-shared/catalogue/glossary'
import { memoryCatalogueSchema } from '../../../src-shared/catalogue/memory'
import type { memoryMethods } from '../../../src-shared/contract/memories'
import type { Handlers } from '../../../src-shared/contract/method'
import { ok } from '../../../src-shared/result'
import type { ProjectHolder } from '../project-holder'
import { countUpdates } from './count-updates'
import { priceUpdates } from './price'
import { readCatalogue } from './read-catalogue'

/** The table of memory technologies, what a run would cost in each, and cards that explain words. */
export function memoryService(
  holder: ProjectHolder,
  catalogue: NetworkCatalogue
): Handlers<typeof memoryMethods> {
  const { resources } = holder.options
  const table = () => readCatalogue(resources, 'memory-technologies', memoryCatalogueSchema)
  return {
    'memories.list': async () => {
      const { sources, technologies } = await table()
      return ok({ sources, technologies, own: holder.user.get().memoryValues })
    },
    'memories.price': async ({ id, bits }) => {
      const run = await holder.store.runs.get(id)
      if (!run.ok) return run
      const { technologies } = await table()
      const updates = countUpdates(run.value, catalogue)
      return ok(priceUpdates(updates, technologies, holder.user.get().memoryValues, bits))
    },
    'glossary.list': async () =>
      ok((await readCatalogue(resources, 'glossary', glossarySchema)).cards)
  }
}
