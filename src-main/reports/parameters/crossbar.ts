import {
  crossbarSchema,
  type CrossbarDocument
} from '../../../src-shared/experiments/crossbar/schema'
import type { Json } from '../../../src-shared/experiments/json'
import type { Path } from '../../../src-shared/experiments/problem'
import { html, type Content, type Markup } from '../markup'
import { formatCount } from '../numbers'
import { facts } from '../table'
import type { ParameterContext } from './network'
import { valueText } from './value-text'

type Fact = readonly [Content, Content]

/** Tables of everything that a crossbar states; of matrices their size. */
export function crossbarParameters(document: Json, context: ParameterContext): Markup | null {
  const { data } = crossbarSchema.safeParse(document)
  if (!data) return null
  const { t } = context
  return html`<h3>${t('crossbars.array.title')}</h3>
    ${facts(arrayFacts(data, context))}
    <h3>${t('crossbars.cells.title')}</h3>
    ${facts(cellFacts(data, context))}
    <h3>${t('crossbars.drive.title')}</h3>
    ${facts(driveFacts(data, context))}`
}

/** A row with its value marked where runs differ in it; none for what is not stated. */
function fact(
  { t, differs }: ParameterContext,
  label: string,
  value: Json | undefined,
  path: Path
): Fact[] {
  if (value === undefined) return []
  const text = valueText(value, t)
  return [[label, differs(path) ? html`<mark>${text}</mark>` : text]]
}

function arrayFacts(
  { rows, columns, wire, open, nonlinearity }: CrossbarDocument,
  context: ParameterContext
): Fact[] {
  const { t } = context
  const ends = (which: 'one' | 'both' = 'one'): string => t(`crossbars.wire.${which}`)
  return [
    ...fact(context, t('crossbars.array.rows'), formatCount(rows), ['rows']),
    ...fact(context, t('crossbars.array.columns'), formatCount(columns), ['columns']),
    ...fact(context, t('crossbars.wire.word'), wire.word, ['wire', 'word']),
    ...fact(context, t('crossbars.wire.bit'), wire.bit, ['wire', 'bit']),
    ...fact(context, t('crossbars.wire.driver'), wire.driver, ['wire', 'driver']),
    ...fact(context, t('crossbars.wire.sense'), wire.sense, ['wire', 'sense']),
    ...fact(context, t('crossbars.wire.drivenEnds'), ends(wire.drivenEnds), ['wire', 'drivenEnds']),
    ...fact(context, t('crossbars.wire.sensedEnds'), ends(wire.sensedEnds), ['wire', 'sensedEnds']),
    ...fact(context, t('crossbars.open.words'), open?.words, ['open', 'words']),
    ...fact(context, t('crossbars.open.bits'), open?.bits, ['open', 'bits']),
    ...lawFacts(nonlinearity, context)
  ]
}

function lawFacts(law: CrossbarDocument['nonlinearity'], context: ParameterContext): Fact[] {
  const { t } = context
  const named = (name: string): Fact[] =>
    fact(context, t('crossbars.law.which'), name, ['nonlinearity', 'law'])
  if (!law) return named(t('crossbars.law.linear'))
  const value = (label: string, text: string, key: string): Fact[] =>
    fact(context, label, text, ['nonlinearity', key])
  switch (law.law) {
    case 'sinh':
      return [
        ...named(t('crossbars.law.sinh')),
        ...value(t('crossbars.law.characteristic'), law.characteristic, 'characteristic'),
        ...value(t('crossbars.law.read'), law.read, 'read')
      ]
    case 'selector':
      return [
        ...named(t('crossbars.law.selector')),
        ...value(t('crossbars.law.slope'), law.slope, 'slope'),
        ...value(t('crossbars.law.current'), law.current, 'current')
      ]
    case 'device':
      return named(t('crossbars.law.device'))
  }
}

function cellFacts({ cells }: CrossbarDocument, context: ParameterContext): Fact[] {
  const { t } = context
  const row = (label: string, value: Json | undefined, key: string): Fact[] =>
    fact(context, label, value, ['cells', key])
  const numbers = (matrix: readonly (readonly number[])[]): string =>
    t('reports.parameters.matrix', { rows: matrix.length, columns: matrix[0]?.length ?? 0 })
  switch (cells.from) {
    case 'values':
      return row(
        t('crossbars.cells.conductance'),
        `${numbers(cells.values)}, ${cells.unit}`,
        'values'
      )
    case 'distribution':
      return row(t('crossbars.cells.conductance'), cells.conductance, 'conductance')
    case 'pattern':
      return [
        ...row(
          t('crossbars.cells.pattern'),
          t(`crossbars.cells.patterns.${cells.pattern}`),
          'pattern'
        ),
        ...row(t('crossbars.cells.on'), cells.on, 'on'),
        ...row(t('crossbars.cells.off'), cells.off, 'off'),
        ...row(t('crossbars.cells.share'), cells.share, 'share')
      ]
    case 'weights':
      return [
        ...row(
          t('crossbars.cells.weights'),
          Array.isArray(cells.weights) ? numbers(cells.weights) : cells.weights,
          'weights'
        ),
        ...row(t('crossbars.cells.lowest'), cells.lowest, 'lowest'),
        ...row(t('crossbars.cells.highest'), cells.highest, 'highest'),
        ...row(t('crossbars.cells.low'), cells.low, 'low'),
        ...row(t('crossbars.cells.high'), cells.high, 'high')
      ]
  }
}

function driveFacts({ inputs, read }: CrossbarDocument, context: ParameterContext): Fact[] {
  const { t } = context
  if (inputs) {
    return 'values' in inputs
      ? fact(
          context,
          t('crossbars.drive.inputValues'),
          `${valueText(inputs.values, t)} ${inputs.unit}`,
          ['inputs', 'values']
        )
      : [
          ...fact(context, t('crossbars.drive.inputVoltage'), inputs.voltage, [
            'inputs',
            'voltage'
          ]),
          ...fact(context, t('reports.parameters.active'), inputs.active, ['inputs', 'active'])
        ]
  }
  if (!read) return []
  const row = (label: string, value: Json | undefined, key: string): Fact[] =>
    fact(context, label, value, ['read', key])
  return [
    ...row(t('crossbars.drive.row'), read.row, 'row'),
    ...row(t('crossbars.drive.column'), read.column, 'column'),
    ...row(t('crossbars.drive.readVoltage'), read.voltage, 'voltage'),
    ...row(t('crossbars.drive.scheme'), t(`crossbars.drive.schemes.${read.scheme}`), 'scheme'),
    ...row(t('crossbars.drive.on'), read.margin?.on, 'margin'),
    ...row(t('crossbars.drive.off'), read.margin?.off, 'margin')
  ]
}
