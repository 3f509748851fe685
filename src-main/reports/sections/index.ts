import type { Section } from '../report'

const found = import.meta.glob<Readonly<Record<string, unknown>>>(['./*.ts', '!./index.ts'], {
  eager: true
})

const isSection = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && 'write' in value && 'order' in value

/** Every file of this folder that exports `section`, in the order they ask for. */
export const sections: readonly Section[] = Object.values(found)
  .map((module) => module.section)
  .filter(isSection)
  .toSorted((a, b) => a.order - b.order)
