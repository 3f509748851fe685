import fs from 'node:fs'
import { z } from 'zod'

/** Where the window was, in screen coordinates. */
export const windowStateSchema = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(640).max(20_000),
  height: z.int().min(480).max(20_000),
  maximised: z.boolean()
})
export type WindowState = z.output<typeof windowStateSchema>

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const initial: WindowState = { width: 1440, height: 900, maximised: false }

/** The state kept in a file, or the initial one where there is none that makes sense. */
export function readWindowState(file: string): WindowState {
  try {
    return windowStateSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    return initial // first start, or a file that someone edited
  }
}

/** Keeps the state; a disk that refuses costs the window's place and nothing else. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    fs.writeFileSync(file, JSON.stringify(state))
  } catch (error) {
    console.error('the window place was not kept:', error)
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
