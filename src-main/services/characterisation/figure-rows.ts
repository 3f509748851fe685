import type { Catalogue } from '../../../src-shared/catalogue'
import type { FigureRow } from '../../../src-shared/contract/curves'
import { unitFor } from '../../../src-shared/experiments/characterisation/columns'
import type { ResolvedCharacterisation } from '../../../src-shared/experiments/characterisation/resolved'
import { summaryOf } from '../../analysis/curves/summary'
import { sumUp } from '../../devices'
import { withinLimits } from './yield'

/** Figures of every device of a kind by a protocol, in the order of the protocol's figures. */
export type FiguresOf = (device: number, protocol: number) => readonly Float64Array[]

/** The table of figures of merit: each kind of device under each protocol, then the yield of each kind. */
export function figureRows(
  plan: ResolvedCharacterisation,
  catalogue: Catalogue,
  figuresOf: FiguresOf
): FigureRow[] {
  const rows: FigureRow[] = []
  for (const [d, device] of plan.devices.entries()) {
    const reads = catalogue.devices.find(({ id }) => id === device.model)?.reads ?? 'conductance'
    const unitOf = (id: string): string =>
      unitFor(catalogue.figures.find((figure) => figure.id === id)?.unit ?? '1', reads)
    for (const [p, protocol] of plan.protocols.entries()) {
      const figures = figuresOf(d, p)
      if (figures.length === 0) continue
      const about = catalogue.protocols.find(({ id }) => id === protocol.model)
      const place = { device: device.name, protocol: protocol.name }
      for (const [i, figure] of (about?.figures ?? []).entries()) {
        const summary = summaryOf(figures.map((one) => one[i] ?? NaN))
        rows.push({ ...place, figure, unit: unitOf(figure), of: 'device', ...summary })
      }
      for (const [figure, value] of Object.entries(sumUp(plan, d, p, figures))) {
        rows.push(populationRow({ ...place, figure, unit: unitOf(figure) }, value, figures.length))
      }
    }
    for (const [figure, value] of Object.entries(withinLimits(plan, d, catalogue, figuresOf))) {
      const place = { device: device.name, protocol: '', figure, unit: '1' }
      rows.push(populationRow(place, value, plan.population.devices))
    }
  }
  return rows
}

const populationRow = (
  place: Pick<FigureRow, 'device' | 'protocol' | 'figure' | 'unit'>,
  value: number,
  count: number
): FigureRow => ({
  ...place,
  of: 'population',
  value: Number.isFinite(value) ? value : null,
  count,
  mean: null,
  sd: null,
  min: null,
  q05: null,
  q25: null,
  q75: null,
  q95: null,
  max: null
})
