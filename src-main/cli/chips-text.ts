import { best } from '../../src-shared/hardware/best'
import type { HardwareCatalogue, HardwareProject } from '../../src-shared/hardware/catalogue'
import type { HardwareEntry } from '../../src-shared/hardware/catalogue-entry'
import { hardwareFieldNames } from '../../src-shared/hardware/fields'
import type { SourcedValue } from '../../src-shared/hardware/sourced-value'
import { plainText, valueText } from '../../src-shared/hardware/value-text'
import type { Translator } from '../../src-shared/locale'
import { textFacts, textTable } from './text-table'

const numbers = ['neurons_total', 'synapses_total', 'process_nm', 'energy_per_synop_pj'] as const

/** One line an entry; what is not published is a dash. */
export function chipListText(entries: readonly HardwareEntry[], t: Translator): string {
  const columns = [
    { head: 'id' },
    { head: t('hardware.catalogue.name') },
    { head: t('hardware.catalogue.year'), right: true },
    { head: t('hardware.catalogue.kind') },
    { head: t('hardwareFields.neurons_total'), right: true },
    { head: t('hardwareFields.synapses_total'), right: true },
    { head: `${t('hardwareFields.process_nm')} (nm)`, right: true },
    { head: t('hardware.catalogue.energy'), right: true }
  ]
  const rows = entries.map((entry) => [
    entry.id,
    t.text(entry.name),
    entry.year === null ? '–' : String(entry.year),
    t(`hardware.kinds.${entry.kind}`),
    ...numbers.map((field) => {
      const found = best(entry, field)
      return found === null ? '–' : plainText(found.value, false, t)
    })
  ])
  return textTable(columns, rows)
}

/** All that is known of an entry, each value with its trust and source, and where sources differ. */
export function chipText(
  entry: HardwareEntry,
  around: {
    readonly catalogue: HardwareCatalogue
    readonly projects: readonly HardwareProject[]
  },
  t: Translator
): string {
  const { sources, entries } = around.catalogue
  const titleOf = (key: string | null): string => (key === null ? '' : (sources[key]?.title ?? key))
  const line = (value: SourcedValue, mark = ''): string =>
    value.value === null
      ? valueText(value, t)
      : `${valueText(value, t)}  [${[
          mark,
          value.confidence ? t(`hardware.confidences.${value.confidence}`) : '',
          titleOf(value.source)
        ]
          .filter((part) => part !== '')
          .join('; ')}]`
  const facts = hardwareFieldNames.flatMap((field): [string, string][] => {
    const label = `  ${t(`hardwareFields.${field}`)}`
    const own = entry.props[field]
    if (own) {
      const others = own.also.map((other): [string, string] => ['', line(other)])
      return [[label, line(own.best)], ...others]
    }
    const inherited = entry.inherited[field]
    if (!inherited) return []
    const parent = entries.find(({ id }) => id === inherited.from)
    const key = inherited.isAssumption ? 'assumedFrom' : 'inheritedFrom'
    const mark = t(`hardware.entry.${key}`, {
      parent: parent ? t.text(parent.name) : inherited.from
    })
    return [[label, line(inherited.value, mark)]]
  })
  const conflicts = entry.conflicts.map(
    ({ field, title, report, literature, decision }) =>
      `  ${title ? t.text(title) : t.dynamic(`hardwareFields.${field}`)}: ${t('hardware.entry.report')}: ${t.text(report)}; ${t('hardware.entry.literature')}: ${t.text(literature)}; ${t('hardware.entry.decision')}: ${t.text(decision)}`
  )
  const head = [
    `${t.text(entry.name)} (${entry.id})`,
    [entry.organisation, entry.country, entry.year].filter((part) => part !== null).join(', '),
    entry.mapper.supportText
      ? t.text(entry.mapper.supportText)
      : t(`hardware.supports.${entry.mapper.support}`)
  ]
  const projects = around.projects.map(({ acronym, name }) => `  ${acronym}: ${name}`)
  return [
    ...head,
    ...(facts.length > 0 ? [textFacts(facts)] : [t('hardware.entry.noNumbers')]),
    ...(conflicts.length > 0 ? [t('hardware.entry.sources'), ...conflicts] : []),
    ...(projects.length > 0 ? [t('hardware.entry.projects'), ...projects] : [])
  ].join('\n')
}
