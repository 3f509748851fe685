import type {
  DeviceCatalogue,
  DeviceDescription,
  DevicePreset,
  PresetValue,
  Trust
} from '../../../src-shared/catalogue'
import { sectionOf } from './models-page'

const intro = `# Device models

Every model of a memory device that a characterisation can name, the ways in which a device departs from its model, and
the presets. This page is made from the models themselves: \`npx vitest run --project unit test/unit/docs -u\` writes it
anew, and a test fails where it is out of date.

Numbers are in SI units. Where a parameter names no source, its default is a choice of this program.`

const trusts: Readonly<Record<Trust, string>> = {
  source: 'read in the source',
  literature: 'from the literature, not checked',
  chosen: 'chosen for this program',
  fitted: 'fitted to a measurement',
  unknown: 'not published'
}

/** The page of device models, non-idealities and presets, as Markdown. */
export const deviceModelsPage = ({ devices, presets, nonidealities }: DeviceCatalogue): string =>
  [
    intro,
    '## Models',
    ...devices.flatMap((model) => [...sectionOf(model), ...deviceLines(model)]),
    '## Non-idealities',
    'Each has a scale: 1 as given by its parameters, 0 off. A conductance that noise would make negative becomes zero.',
    ...nonidealities.flatMap(sectionOf),
    '## Presets',
    ...presets.flatMap(presetLines)
  ].join('\n\n')

function deviceLines({ driven, setPolarity, varies, pulses, readVoltage }: DeviceDescription) {
  const drive = driven === 'voltage' ? 'Follows any voltage.' : 'Programmed by pulses.'
  const sign = setPolarity > 0 ? 'positive' : 'negative'
  const pulse = ({ amplitude, width }: { amplitude: number; width: number }): string =>
    `${amplitude} V for ${width} s`
  const spread = Object.entries(varies).map(([name, share]) => `\`${name}\` ${share * 100} %`)
  return [
    `${drive} Pulses of ${sign} polarity raise what is read. SET ${pulse(pulses.set)}, RESET ${pulse(pulses.reset)}, read at ${readVoltage} V.`,
    spread.length > 0 ? `Default spread between devices: ${spread.join(', ')}.` : ''
  ].filter(Boolean)
}

function presetLines({
  id,
  model,
  title,
  summary,
  values,
  spread = {},
  published = []
}: DevicePreset) {
  const rows = [
    ...Object.entries(values).map(([name, value]) => rowOf(`\`${name}\``, value)),
    ...Object.entries(spread).map(([name, value]) => rowOf(`spread of \`${name}\``, value))
  ]
  const figures = published.map(
    ({ label, value, unit, source }) =>
      `| ${label.en} | ${value === null ? 'not published' : `${value} ${unit}`.trim()} | ${source} |`
  )
  return [
    `### \`${id}\` – ${title.en}`,
    `${summary.en} Model \`${model}\`.`,
    rows.length > 0
      ? ['| number | value | trust | source |', '| - | - | - | - |', ...rows].join('\n')
      : '',
    figures.length > 0
      ? ['| published | value | source |', '| - | - | - |', ...figures].join('\n')
      : ''
  ].filter(Boolean)
}

const rowOf = (name: string, { value, trust, source }: PresetValue): string =>
  `| ${name} | ${value === null ? 'the model’s default' : String(value)} | ${trusts[trust]} | ${source} |`
