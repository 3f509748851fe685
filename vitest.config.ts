import os from 'node:os'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const at = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Kinds of test that run in plain Node, with the workers and kernels built first. */
const nodeProject = (
  name: string,
  include: readonly string[],
  limits: { testTimeout?: number } = {}
) => ({
  test: {
    name,
    environment: 'node' as const,
    include: include.map(at),
    globalSetup: [at('test/setup/global.ts')],
    pool: 'forks' as const, // native modules and worker threads behave as they do in the app
    css: true, // reports bring KaTeX's style sheet along; without this, tests would see it empty
    testTimeout: 20_000,
    hookTimeout: 60_000,
    ...limits
  }
})

export default defineConfig({
  test: {
    // Many tests wait for programs that they start; one at a time would leave a core without work.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    projects: [
      nodeProject('unit', ['test/unit/**/*.test.ts']),
      // Starts the command line many times; how long that takes says nothing about whether it works.
      nodeProject('contract', ['test/contract/**/*.test.ts'], { testTimeout: 120_000 }),
      nodeProject('reference', ['test/reference/**/*.test.ts'], { testTimeout: 120_000 }),
      nodeProject('property', ['test/property/**/*.test.ts'], { testTimeout: 60_000 }),
      nodeProject('crash', ['test/crash/**/*.test.ts'], { testTimeout: 300_000 }),
      nodeProject('security-node', ['test/security/**/*.test.ts']),
      {
        plugins: [vue()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: [at('test/renderer/**/*.test.ts')],
          setupFiles: [at('test/setup/elements.ts')],
          pool: 'forks'
        }
      }
    ]
  }
})
