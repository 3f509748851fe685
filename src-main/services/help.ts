import path from 'node:path'
import type { Chapter, helpMethods } from '../../src-shared/contract/help'
import type { Handlers } from '../../src-shared/contract/method'
import { ok } from '../../src-shared/result'
import { listFiles, readOwnFile } from '../exchange/io'
import type { ServicesOptions } from './options'

/** The manual: `resources/manual/LANGUAGE/NN-id.md`, each with its title as first line. */
export function helpService({
  resources
}: Pick<ServicesOptions, 'resources'>): Handlers<typeof helpMethods> {
  return {
    'help.manual': async ({ language }) => {
      const folder = path.join(resources, 'manual', language)
      const names = await listFiles(folder, '.md')
      return ok(await Promise.all(names.map((name) => readChapter(folder, name))))
    }
  }
}

async function readChapter(folder: string, name: string): Promise<Chapter> {
  const text = (await readOwnFile(path.join(folder, name))).toString('utf8')
  const [first = '', ...rest] = text.split('\n')
  return {
    id: name.replace(/^\d+-|\.md$/g, ''),
    title: first.replace(/^#\s*/, ''),
    text: rest.join('\n').trim()
  }
}
