import type { DevicePreset } from '../../../src-shared/catalogue'
import type { Preset } from '../../../src-shared/contract/presets'

/** A preset of the project as one of the catalogue; its name stands in every language. */
export const keptPreset = ({
  id,
  model,
  name,
  note,
  technology,
  values
}: Preset): DevicePreset => ({
  id,
  model,
  title: { en: name, ko: name },
  summary: { en: note, ko: note },
  technology,
  values: Object.fromEntries(
    Object.entries(values).map(([key, { value, trust, source }]) => [key, { value, trust, source }])
  )
})
