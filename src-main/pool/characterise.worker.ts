import { measureUnit } from '../devices'
import { workOnUnits } from './unit-worker'

// Measures devices of a characterisation, one protocol on one device at a time.

workOnUnits(measureUnit, ({ points, columns, figures }) => [
  points.buffer,
  figures.buffer,
  ...columns.map(({ buffer }) => buffer)
])
