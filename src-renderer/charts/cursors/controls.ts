import { changeSpeed, stepBy, togglePlaying } from './playback'
import { clearPlaces, markPlace, zoomBetween, type SharedTime } from './time-cursors'

/** What commands can do with plots that share a time, whichever they are. */
export const controlsOf = (time: () => SharedTime) => ({
  play: () => togglePlaying(time()),
  step: (steps: number) => stepBy(time(), steps),
  speed: (by: 1 | -1) => changeSpeed(time(), by),
  mark: (place: 'aMs' | 'bMs') => markPlace(time(), place),
  clear: () => clearPlaces(time()),
  zoom: () => void zoomBetween(time()),
  showAll: () => time().reset()
})
