import type { Catalogue } from '../../../src-shared/catalogue'
import type { FigureRow } from '../../../src-shared/contract/curves'
import {
  chooseAxes,
  compareFigures,
  radarAxes
} from '../../../src-shared/experiments/characterisation/compare-figures'
import type { Translator } from '../../../src-shared/locale'
import type { Figure } from '../report'
import { drawRadar } from '../svg/radar'

const mostDevices = 8
const mostAxes = 8
const fewestAxes = 3

/**
 * Devices compared over the figures of which it is known which way is better.
 * @param rows of all runs, with names of devices that tell the runs apart
 * @returns null where there is nothing to compare
 */
export function comparisonFigure(
  rows: readonly FigureRow[],
  catalogue: Catalogue,
  t: Translator
): Figure | null {
  const all = [...new Set(rows.map(({ device }) => device))]
  const devices = all.slice(0, mostDevices)
  if (devices.length < 2) return null
  const about = (id: string) => catalogue.figures.find((one) => one.id === id)
  const axes = chooseAxes(radarAxes(compareFigures(rows, devices), about), mostAxes)
  if (axes.length < fewestAxes) return null
  const protocols = new Set(axes.map(({ protocol }) => protocol))
  const titles = axes.map(({ figure, protocol }) => {
    const title = t.text(about(figure)?.title ?? { en: figure, ko: figure })
    return protocols.size > 1 && protocol !== '' ? `${title} · ${protocol}` : title
  })
  const words = { devices: devices.length, total: all.length }
  return {
    width: 'full',
    svg: drawRadar(axes, titles, devices, t('reports.figures.radar', words)),
    caption: t(
      all.length > devices.length ? 'reports.captions.radarSome' : 'reports.captions.radar',
      words
    )
  }
}
