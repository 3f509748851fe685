import { html } from '../markup'
import { deviceTable } from '../parameters/device'
import { paragraphs } from '../paragraphs'
import type { Section } from '../report'
import { facts } from '../table'
import { siText } from '../svg/si-axis'
import { trustLegend } from '../trust'

/** What a device is: model, technology, pulses, every parameter with its source, published figures. */
export const section: Section = {
  id: 'datasheet',
  heading: ({ t }) => t('reports.sections.datasheet'),
  write: ({ preset, catalogue, t }) => {
    if (!preset) return null
    const model = catalogue.devices.find(({ id }) => id === preset.model)
    const pulses = preset.pulses ?? model?.pulses
    const pulse = (one: { readonly amplitude: number; readonly width: number }): string =>
      `${siText(one.amplitude, 'V')}, ${siText(one.width, 's')}`
    const readVoltage = preset.readVoltage ?? model?.readVoltage
    const summary = t.text(preset.summary)
    return html`${summary !== '' && paragraphs(summary)}
      ${facts([
        [t('reports.datasheet.device'), t.text(preset.title)],
        [t('reports.parameters.model'), model ? t.text(model.title) : preset.model],
        ...(pulses
          ? [
              [t('reports.datasheet.set'), pulse(pulses.set)] as const,
              [t('reports.datasheet.reset'), pulse(pulses.reset)] as const
            ]
          : []),
        ...(readVoltage === undefined
          ? []
          : [[t('reports.datasheet.read'), siText(readVoltage, 'V')] as const])
      ])}
      ${trustLegend(t)}
      <h3>${t('reports.sections.parameters')}</h3>
      ${deviceTable({ preset: preset.id, spread: 'default' }, { t, catalogue, differs: () => false }, [])}`
  }
}
