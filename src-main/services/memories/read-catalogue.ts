import path from 'node:path'
import type { z } from 'zod'
import { readOwnFile } from '../../exchange/io'

/**
 * Reads a file of `resources/catalog` that comes with the program.
 * @throws Error when it is absent or not what it should be: a defect of the installation
 */
export async function readCatalogue<Schema extends z.ZodType>(
  resources: string,
  name: string,
  schema: Schema
): Promise<z.output<Schema>> {
  const bytes = await readOwnFile(path.join(resources, 'catalog', `${name}.json`))
  const content: unknown = JSON.parse(bytes.toString('utf8'))
  return schema.parse(content)
}
