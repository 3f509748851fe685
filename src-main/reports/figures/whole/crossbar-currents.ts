import { ok, type Result } from '../../../../src-shared/result'
import type { Figure } from '../../report'
import { drawPlot, type PlotSeries } from '../../svg/plot'
import type { RunContext, RunFigures } from '../run-figures'

/** The currents of the bit lines beside those of an array without wire resistance, and their errors. */
export const figures: RunFigures = {
  order: 20,
  kind: 'crossbar',
  drawRun: async ({ client, run, t }: RunContext): Promise<Result<readonly Figure[]>> => {
    if (!run.curves.some(({ protocol, curves }) => protocol === 'bit-lines' && curves > 0))
      return ok([])
    const reply = await client.call('crossbars.lines', { id: run.id })
    if (!reply.ok) return reply
    const { currents, idealCurrents, errors, wordCurrents } = reply.value
    const bits = currents.length
    const named = (name: string, look: PlotSeries['look'], y: Float64Array, colour: number) => ({
      ...stairs(y, look),
      colour,
      name
    })
    const column = { label: t('reports.axes.bitLine'), unit: '1', isWhole: true }
    const known = errors.some((error) => !Number.isNaN(error))
    const percent = errors.map((error) => 100 * error)
    return ok([
      {
        width: 'full',
        svg: drawPlot({
          series: [
            named(t('crossbars.currents.ideal'), 'line', idealCurrents, 1),
            named(t('crossbars.currents.real'), 'line', currents, 0)
          ],
          x: { ...column, span: [-0.5, bits - 0.5] },
          y: { label: t('reports.axes.current'), unit: 'A' },
          width: 'full',
          alternative: t('crossbars.currents.ofColumns')
        }),
        caption: t('reports.captions.bitCurrents')
      },
      ...(known
        ? [
            {
              width: 'half' as const,
              svg: drawPlot({
                series: [{ ...stairs(percent, 'line'), colour: 0 }],
                x: { ...column, span: [-0.5, bits - 0.5] },
                y: { label: t('reports.axes.error'), unit: '1' },
                width: 'half',
                alternative: t('crossbars.currents.errors')
              }),
              caption: t('reports.captions.bitErrors')
            }
          ]
        : []),
      {
        width: 'half',
        svg: drawPlot({
          series: [{ ...stairs(wordCurrents, 'line'), colour: 2 }],
          x: {
            label: t('reports.axes.wordLine'),
            unit: '1',
            isWhole: true,
            span: [-0.5, wordCurrents.length - 0.5]
          },
          y: { label: t('reports.axes.current'), unit: 'A' },
          width: 'half',
          alternative: t('reports.figures.wordCurrents')
        }),
        caption: t('reports.captions.wordCurrents')
      }
    ])
  }
}

/** Values of lines as steps, each as wide as its line: between lines there is nothing to interpolate. */
function stairs(values: ArrayLike<number>, look: PlotSeries['look']) {
  const [x, y] = [new Float64Array(2 * values.length), new Float64Array(2 * values.length)]
  for (let line = 0; line < values.length; line++) {
    x.set([line - 0.5, line + 0.5], 2 * line)
    y.fill(values[line] ?? NaN, 2 * line, 2 * line + 2)
  }
  return { look, x, y }
}
