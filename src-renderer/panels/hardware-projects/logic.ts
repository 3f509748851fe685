import type { HardwareProject } from '../../../src-shared/hardware/catalogue'

/** Projects in which every word is found, in either language. */
export function foundProjects(
  projects: readonly HardwareProject[],
  search: string
): readonly HardwareProject[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return projects.filter((project) => {
    const { id, acronym, name, nameKo, coordinator, country, programme, topic, hardware } = project
    const text = [id, acronym, name, nameKo, coordinator, country, programme, topic.en, topic.ko]
      .concat(hardware)
      .join(' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
