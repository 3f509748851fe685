import type { TestProject } from 'vitest/node'
import { buildForTests } from './build.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    builtFolder: string
  }
}

/** Worker threads start from built files, so these exist before the first test (about a second when stale). */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('builtFolder', await buildForTests())
}
