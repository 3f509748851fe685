import type { InjectionKey } from 'vue'

/** Where there is a note beside the plots: takes a picture of one, with its title. */
export type PlotToNote = (title: string, png: Uint8Array) => void

export const plotToNote: InjectionKey<PlotToNote> = Symbol('plot to note')
