import type { Catalogue, ProtocolDescription } from '../../../src-shared/catalogue'
import type { CurveSet } from '../../../src-shared/contract/curves'
import type { RunDetail } from '../../../src-shared/contract/runs'
import { columnAt, nameIn } from '../../../src-shared/experiments/characterisation/curve-columns'
import {
  characterisationSchema,
  type CharacterisationDocument
} from '../../../src-shared/experiments/characterisation/schema'
import type { Translator } from '../../../src-shared/locale'
import type { PlotAxis } from '../svg/plot'

/** The document of a run that measured devices; null for what it cannot read. */
export const characterisationIn = (
  run: Pick<RunDetail, 'document'>
): CharacterisationDocument | null => characterisationSchema.safeParse(run.document).data ?? null

/** What is known of a protocol of a document, by its name there. */
export function protocolNamed(
  document: CharacterisationDocument,
  name: string,
  { protocols }: Catalogue
): ProtocolDescription | undefined {
  const model = document.protocols.find((one) => one.name === name)?.model
  return protocols.find(({ id }) => id === model)
}

/** Axes that a protocol's curves are shown over. */
export function axesOf(
  protocol: ProtocolDescription,
  set: CurveSet,
  t: Translator
): { readonly x: string; readonly y: string; readonly across: PlotAxis; readonly up: PlotAxis } {
  const { axes, columns } = protocol
  const [x, y] = [nameIn(set, axes.x), nameIn(set, axes.y)]
  const axis = (name: string, isLog: boolean): PlotAxis => ({
    label: capital(columnTitle(columns, set, name, t)),
    unit: set.columns.find((one) => one.name === name)?.unit ?? '1',
    isLog
  })
  return { x, y, across: axis(x, axes.xScale === 'log'), up: axis(y, axes.yScale === 'log') }
}

/** A column in words; charges and capacitances stand where the protocol has currents and conductances. */
export function columnTitle(
  columns: ProtocolDescription['columns'],
  set: CurveSet,
  name: string,
  t: Translator
): string {
  if (name === 'charge' || name === 'capacitance') return t(`devices.columns.${name}`)
  const column = columnAt(columns, set, name)
  return column ? t.text(column.label) : name
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
