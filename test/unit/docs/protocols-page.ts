import type {
  DeviceCatalogue,
  FigureDescription,
  ProtocolDescription
} from '../../../src-shared/catalogue'
import { sectionOf } from './models-page'

const intro = `# Protocols and figures of merit

The ways to measure a device that a [characterisation](characterisation-format.md) can name, and what is computed from
the curves. This page is made from the protocols themselves: \`npx vitest run --project unit test/unit/docs -u\` writes
it anew, and a test fails where it is out of date.

Numbers are in SI units. Of capacitive devices \`conductance\` is called \`capacitance\` and is in F instead of S, and
\`current\` is \`charge\`, in C instead of A.`

/** The page of protocols and figures of merit, as Markdown. */
export const protocolsPage = ({ protocols, figures }: DeviceCatalogue): string =>
  [
    intro,
    '## Protocols',
    ...protocols.flatMap((protocol) => [...sectionOf(protocol), ...protocolLines(protocol)]),
    '## Figures of merit',
    'Of a device, or of a whole population. What a run shows of the former is the median over its devices, with the spread.',
    figureTable(figures)
  ].join('\n\n')

function protocolLines({ drives, takesPulses, columns, figures, ofDevice }: ProtocolDescription) {
  const own = Object.keys(ofDevice ?? {}).map((name) => `\`${name}\``)
  const names = columns.map(({ name, unit }) =>
    unit === '1' ? `\`${name}\`` : `\`${name}\` (${unit === 'state' ? 'unit of the state' : unit})`
  )
  return [
    drives === 'waveform' && !takesPulses ? 'Needs a device that follows any voltage.' : '',
    own.length > 0 ? `The device’s own by default: ${own.join(', ')}.` : '',
    `Columns: ${names.join(', ')}.`,
    `Figures of merit: ${figures.map((id) => `\`${id}\``).join(', ')}.`
  ].filter(Boolean)
}

function figureTable(figures: readonly FigureDescription[]): string {
  const rows = figures.map(
    ({ id, title, definition, unit, of, source }) =>
      `| \`${id}\` | ${title.en} | ${unit === '1' ? '' : unit} | ${of} | ${definition.en.replaceAll('|', '\\|')}${source === undefined ? '' : ` _(${source})_`} |`
  )
  return [
    '| id | name | unit | of | definition |',
    '| --- | --- | --- | --- | --- |',
    ...rows
  ].join('\n')
}
