import fs from 'node:fs'
import { z } from 'zod'

/** Where a window was, in screen coordinates. */
export const windowStateSchema = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(640).max(20_000),
  height: z.int().min(480).max(20_000),
  maximised: z.boolean()
})
export type WindowState = z.output<typeof windowStateSchema>

/** A window and the project that it showed. */
const keptWindowSchema = windowStateSchema.extend({ file: z.string().max(4096).nullable() })
export type KeptWindow = z.output<typeof keptWindowSchema>

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const initialState: WindowState = { width: 1440, height: 900, maximised: false }

const mostWindows = 20

/** The windows kept in a file, the first one in front; none where there is no file that makes sense. */
export function readWindows(file: string): readonly KeptWindow[] {
  try {
    const json: unknown = JSON.parse(fs.readFileSync(file, 'utf8'))
    const kept = z.object({ windows: z.array(z.unknown()) }).safeParse(json)
    // Before there were several windows, the file held the one.
    const all = kept.success ? kept.data.windows : [{ file: null, ...Object(json) }]
    return all
      .flatMap((one) => {
        const parsed = keptWindowSchema.safeParse(one)
        return parsed.success ? [parsed.data] : []
      })
      .slice(0, mostWindows)
  } catch {
    return [] // first start, or a file that someone edited
  }
}

/** Keeps the windows; a disk that refuses costs their places and nothing else. */
export function writeWindows(file: string, windows: readonly KeptWindow[]): void {
  try {
    fs.writeFileSync(`${file}.part`, JSON.stringify({ windows }))
    fs.renameSync(`${file}.part`, file)
  } catch (error) {
    console.error('the places of the windows were not kept:', error)
  }
}

/** Drops a place of which too little lies on any screen: the screen it was on may be gone. */
export function onScreen(state: WindowState, screens: readonly Area[]): WindowState {
  const { x, y, width } = state
  if (x === undefined || y === undefined) return state
  const titleIsVisible = screens.some(
    (area) =>
      Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 100 &&
      y >= area.y &&
      y <= area.y + area.height - 40
  )
  return titleIsVisible ? state : { ...state, x: undefined, y: undefined }
}

/** Where another window opens: a little below and to the right of the one it comes from. */
export function beside({ x, y, width, height }: WindowState): WindowState {
  const step = 32
  const place = x === undefined || y === undefined ? {} : { x: x + step, y: y + step }
  return { ...place, width, height, maximised: false }
}
