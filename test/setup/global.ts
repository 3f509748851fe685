import type { TestProject } from 'vitest/node'
import { buildForTests } from './build.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Empty when the build failed: then the tests that start built files fail, and the others run. */
    builtFolder: string
  }
}

/** Worker threads start from built files, so these exist before the first test (about a second when stale). */
export default async function setup(project: TestProject): Promise<void> {
  try {
    project.provide('builtFolder', await buildForTests())
  } catch (error) {
    console.error('Workers, kernels or command line did not build:', error)
    project.provide('builtFolder', '')
  }
}
