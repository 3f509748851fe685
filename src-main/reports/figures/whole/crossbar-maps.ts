import type { cellMapNames } from '../../../../src-shared/contract/crossbars'
import { ok, type Result } from '../../../../src-shared/result'
import type { Figure } from '../../report'
import { drawMap } from '../../svg/map-drawing'
import type { RunContext, RunFigures } from '../run-figures'

type MapName = (typeof cellMapNames)[number] | 'matrix'

/** In the order in which a reader asks: what is stored, what reaches it, what comes of it. */
const shown: readonly MapName[] = [
  'conductance',
  'drop',
  'current',
  'error',
  'word',
  'bit',
  'matrix'
]

/** Maps of all cells of an array, each with its colour scale. */
export const figures: RunFigures = {
  order: 10,
  kind: 'crossbar',
  drawRun: async (context): Promise<Result<readonly Figure[]>> => {
    const { run } = context
    const has = (name: string) =>
      run.curves.some(({ protocol, curves }) => protocol === name && curves > 0)
    const drawn: Figure[] = []
    for (const map of shown) {
      if (!has(map === 'matrix' ? 'matrix' : 'cells')) continue
      const figure = await drawOne(context, map)
      if (!figure.ok) return figure
      if (figure.value) drawn.push(figure.value)
    }
    return ok(drawn)
  }
}

async function drawOne(
  { client, run, t }: RunContext,
  map: MapName
): Promise<Result<Figure | null>> {
  const reply = await client.call('crossbars.map', { id: run.id, map })
  if (!reply.ok) return reply
  const { unit, rows, columns, values } = reply.value
  if (values.every(Number.isNaN)) return ok(null)
  const name = t(`crossbars.maps.names.${map}`)
  const isSmall = values.every((value) => Number.isNaN(value) || Math.abs(value) < 1e-15)
  const about = t(`reports.captions.maps.${map}`)
  return ok({
    width: 'half',
    svg: drawMap(
      { rows, columns, values },
      unit,
      {
        row: t('reports.axes.wordLine'),
        column: t('reports.axes.bitLine'),
        alternative: t('reports.figures.map', { map: name, rows, columns })
      },
      map === 'error' || isSmall
    ),
    caption: `${name}. ${about}`
  })
}
