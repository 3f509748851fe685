import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts'

/** Half the height of the ends of a whisker. */
const end = 4

/** Draws `[from, to, row]` as a line with ends, along the values of a row. */
export const drawWhisker =
  (colour: string) => (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
    const [left = 0, y = 0] = api.coord([api.value(0), api.value(2)])
    const [right = 0] = api.coord([api.value(1), api.value(2)])
    const line = (x1: number, y1: number, x2: number, y2: number) => ({
      type: 'line' as const,
      shape: { x1, y1, x2, y2 },
      style: { stroke: colour, lineWidth: 1.5 }
    })
    return {
      type: 'group' as const,
      children: [
        line(left, y, right, y),
        line(left, y - end, left, y + end),
        line(right, y - end, right, y + end)
      ]
    }
  }

/** Writes a word at the left edge of a row, `[row]`. */
export const drawWord =
  (word: string, colour: string) =>
  (params: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
    const area = new Map<string, unknown>(Object.entries(params.coordSys))
    const rows = Number(area.get('height'))
    const [, y = rows] = api.coord([0, api.value(0)])
    return {
      type: 'text' as const,
      x: Number(area.get('x')) + 8,
      y,
      style: {
        text: word,
        fill: colour,
        fontSize: 12,
        // A text of its own does not inherit the chart's letters.
        fontFamily: '"Inter Variable", "Noto Sans KR Variable", system-ui, sans-serif',
        verticalAlign: 'middle' as const
      }
    }
  }
