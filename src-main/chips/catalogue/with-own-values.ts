import type { HardwareFileEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { OwnHardwareValue } from '../../../src-shared/hardware/own-value'
import type { HardwareProperty, SourcedValue } from '../../../src-shared/hardware/sourced-value'

/** The key of the source of own values. */
export const ownSource = 'own'

/**
 * Puts the user's own values first; what was published follows in `also`. The file of the catalogue is never written.
 * @param isKnown whether a field that the entry does not have may be added
 */
export function withOwnValues(
  entry: HardwareFileEntry,
  own: Readonly<Record<string, OwnHardwareValue>>,
  unitOf: (field: string) => SourcedValue['unit'] | undefined
): { readonly props: Record<string, HardwareProperty>; readonly ownFields: string[] } {
  const props = { ...entry.props }
  const ownFields: string[] = []
  for (const [field, { value, note }] of Object.entries(own)) {
    const published = props[field]
    const unit = published?.best.unit ?? unitOf(field)
    if (unit === undefined) continue
    const mine: SourcedValue = {
      value,
      unit,
      source: ownSource,
      confidence: 'own',
      ...(note === '' ? {} : { note: { en: note, ko: note } })
    }
    props[field] = { best: mine, also: published ? [published.best, ...published.also] : [] }
    ownFields.push(field)
  }
  return { props, ownFields }
}
