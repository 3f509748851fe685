import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { chromeTarget, mainEntries, nodeTarget } from './scripts/targets.mjs'

const at = (file: string) => fileURLToPath(new URL(file, import.meta.url))

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      outDir: 'out/main',
      rolldownOptions: {
        input: mainEntries(),
        // Chunks lie beside the entries, so that a worker's address relative to the bundle never changes.
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src-main/preload.ts') },
        // A sandboxed preload script has to be CommonJS in one file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [vue()],
    build: {
      target: chromeTarget,
      outDir: at('out/renderer'),
      rolldownOptions: { input: { index: at('src-renderer/index.html') } }
    }
  }
})
