import type { InjectionKey } from 'vue'

/** A plot on its way into a report: exactly what is shown. */
export interface PlotFigure {
  readonly title: string
  readonly caption: string
  readonly png: Uint8Array
  readonly svg: string
  /** The visible part as a table; null where it is too large or there is none. */
  readonly csv: string | null
  /** Ids of the runs that it shows. */
  readonly runIds: readonly string[]
}

/** What plots can do with the rest of the program; the window provides it. */
export interface PlotOutlets {
  /** Puts a PNG onto the clipboard. @returns whether it is there */
  readonly copyPicture: (png: Uint8Array) => Promise<boolean>
  readonly copyText: (text: string) => boolean
  /** Puts a figure into a report. @returns whether it is there */
  readonly report?: (figure: PlotFigure) => Promise<boolean>
}

export const plotOutlets: InjectionKey<PlotOutlets> = Symbol('plot outlets')

/** Which runs the plots of a panel show. */
export const plotRuns: InjectionKey<() => readonly string[]> = Symbol('runs of the plots')
