import type { DevicePreset } from '../../catalogue'
import type { DocumentPreset } from './schema'

/** A preset of a document or a project as one of the catalogue; its name stands in every language. */
export const ownPreset = ({
  id,
  model,
  name,
  note = '',
  technology = '',
  values,
  pulses
}: Pick<
  DocumentPreset,
  'id' | 'model' | 'name' | 'note' | 'technology' | 'values' | 'pulses'
>): DevicePreset => ({
  id,
  model,
  title: { en: name, ko: name },
  summary: { en: note, ko: note },
  technology,
  values: Object.fromEntries(
    Object.entries(values).map(([key, { value, trust, source }]) => [key, { value, trust, source }])
  ),
  ...(pulses ? { pulses } : {})
})
