/** Colours of a chart, as the canvas needs them. */
export interface ChartTheme {
  readonly background: string
  readonly text: string
  readonly mutedText: string
  readonly axis: string
  readonly grid: string
  readonly tooltip: string
  readonly accent: string
  /** Told apart with any common colour vision; see `ui/tokens.css`. */
  readonly series: readonly string[]
}

const missing = '#808080'

/**
 * Takes a chart's colours from the design tokens, since a canvas cannot read CSS variables.
 * @param token gives the value of a custom property such as `--text`
 */
export function chartTheme(token: (name: string) => string): ChartTheme {
  const colour = (name: string): string => token(name).trim() || missing
  return {
    background: colour('--surface-panel'),
    text: colour('--text'),
    mutedText: colour('--text-2'),
    axis: colour('--axis-line'),
    grid: colour('--grid-line'),
    tooltip: colour('--surface-raised'),
    accent: colour('--accent'),
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => colour(`--series-${n}`))
  }
}

/** The colour of the n-th curve. */
export const seriesColour = (theme: ChartTheme, index: number): string =>
  theme.series[index % theme.series.length] ?? missing

/** Red, green and blue of `#rrggbb` or `#rgb`, 0 to 255. */
export function rgb(colour: string): readonly [number, number, number] {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour)
  const hex = short ? short.slice(1).map((digit) => digit + digit) : []
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  const [red = '80', green = '80', blue = '80'] = short ? hex : (long?.slice(1) ?? [])
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}
