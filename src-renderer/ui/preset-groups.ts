import type { PresetParameter } from '../../src-shared/catalogue'
import type { ReactiveText } from './text'

/** Presets to choose from: those that come with the program, then those of the project and the document. */
export function presetGroups(options: PresetParameter['options'], t: ReactiveText) {
  const builtIn = options.filter(({ ownTrust }) => ownTrust === undefined)
  const own = options.filter(({ ownTrust }) => ownTrust !== undefined)
  return [
    {
      label: t('devices.picker.builtIn'),
      options: builtIn.map(({ value, label }) => ({ value, label: t.text(label) }))
    },
    {
      label: t('devices.picker.own'),
      options: own.map(({ value, label, ownTrust }) => ({
        value,
        label: t.text(label),
        trust: ownTrust
      }))
    }
  ]
}
