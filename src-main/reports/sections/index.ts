import type { Section } from '../report'

const found = import.meta.glob<Readonly<Record<string, unknown>>>(['./*.ts', '!./index.ts'], {
  eager: true
})

const isSection = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && 'write' in value && 'heading' in value

/** Every file of this folder that exports `section`, by the kind of part that it writes. */
export const sections: ReadonlyMap<string, Section> = new Map(
  Object.values(found)
    .map((module) => module.section)
    .filter(isSection)
    .map((section) => [section.id, section])
)
