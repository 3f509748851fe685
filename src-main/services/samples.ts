import path from 'node:path'
import { z } from 'zod'
import type { Sample } from '../../src-shared/contract/experiments'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import { findJsonFlaw } from '../../src-shared/experiments/find-json-flaw'
import { parseJson } from '../../src-shared/experiments/parse-json'
import type { Language } from '../../src-shared/locale'
import { failure, type Result } from '../../src-shared/result'
import { listFiles, readText } from '../exchange/io'

const textsSchema = z.record(
  z.string(),
  z.object({ name: z.string(), description: z.string(), expect: z.string() })
)

/** Networks lie in the folder itself. */
const sampleFolders = ['.', 'devices', 'sweeps']

/** The documents that come with the program, with their prose in the user's language. */
export class Samples {
  constructor(readonly folder: string) {}

  async list(language: Language): Promise<readonly Sample[]> {
    const files = await this.#files()
    const documents = await Promise.all(
      [...files.keys()].map(async (id) => ({ id, document: await this.read(id, language) }))
    )
    return documents.flatMap(({ id, document }) =>
      document.ok ? [{ id, ...proseOf(document.value) }] : []
    )
  }

  /** Reads one. Only names that are really there count: the id comes from outside. */
  async read(id: string, language: Language): Promise<Result<Json>> {
    const file = (await this.#files()).get(id)
    if (file === undefined)
      return failure('not-found', 'failures.document.noSample', { sample: id })
    const document = await readJson(file)
    if (!document.ok || language === 'en') return document
    const texts = await this.#texts(language)
    const own = Object.hasOwn(texts, id) ? texts[id] : undefined
    return own && isJsonObject(document.value)
      ? { ok: true, value: { ...document.value, ...own } }
      : document
  }

  /** Where each sample is, by its id. */
  async #files(): Promise<ReadonlyMap<string, string>> {
    const folders = sampleFolders.map((folder) => path.join(this.folder, folder))
    const names = await Promise.all(folders.map((folder) => listFiles(folder, '.json')))
    return new Map(
      folders.flatMap((folder, i) =>
        (names[i] ?? []).map((name) => [idOf(name), path.join(folder, name)] as const)
      )
    )
  }

  async #texts(language: Language): Promise<z.output<typeof textsSchema>> {
    const texts = await readJson(path.join(this.folder, 'texts', `${language}.json`))
    const parsed = textsSchema.safeParse(texts.ok ? texts.value : {})
    return parsed.success ? parsed.data : {}
  }
}

const idOf = (name: string): string => name.replace(/\.json$/, '')

function proseOf(document: Json): Omit<Sample, 'id'> {
  const member = (key: string): string => {
    const value = isJsonObject(document) ? document[key] : undefined
    return typeof value === 'string' ? value : ''
  }
  return {
    kind: member('kind'),
    name: member('name'),
    description: member('description'),
    expect: member('expect')
  }
}

/** Reads a JSON file; a mistake in it is named with its place. */
export async function readJson(file: string): Promise<Result<Json>> {
  const text = await readText(file)
  if (!text.ok) return text
  const value = parseJson(text.value)
  if (value.ok) return value
  const { line, column } = value.failure.details
  const key =
    findJsonFlaw(text.value)?.kind === 'not-finite'
      ? 'failures.document.notFinite'
      : 'failures.document.notJson'
  return failure('bad-input', key, {
    file,
    line: line ?? 0,
    column: column ?? 0
  })
}
