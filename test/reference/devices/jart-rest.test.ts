import { describe, expect, it } from 'vitest'
import { jartCell, type JartCell } from '../../../src-main/devices/physics/jart-cell'
import { schottkyJunction } from '../../../src-main/devices/physics/schottky-junction'
import { defaultsOf } from './make-device'

const values = defaultsOf('jart-vcm')
const of = (name: string): number => Number(values[name])
const radius = of('radius')
const cell: JartCell = {
  area: Math.PI * radius ** 2,
  richardson: of('richardson'),
  permittivity: of('permittivity'),
  imagePermittivity: of('imagePermittivity'),
  barrier: of('barrier'),
  fermiDistance: of('fermiDistance'),
  cellLength: of('cellLength'),
  discLength: of('discLength'),
  mobility: of('mobility'),
  plugConcentration: of('concentrationPlug'),
  resistanceOxide: of('resistanceOxide'),
  resistanceLine: of('resistanceLine'),
  lineCoefficient: of('lineCoefficient'),
  lineHeat: of('lineHeat'),
  ambient: of('ambient'),
  heatNegative: of('thermalResistance'),
  heatPositive: of('thermalResistance') * of('heatScaling')
}

/** Places that a sweep goes by, and some that it jumps to. */
const places = [1.5e24, 1e25, 1e26, 4e26, 1e27, 1.9e27].flatMap((concentration) =>
  Array.from({ length: 60 }, (_, k) => 0.02 + 0.02 * k)
    .concat([1.2, 0.05, 0.7, 0.3])
    .map((voltage) => [concentration, voltage] as const)
)

describe('the rest of a JART cell', () => {
  it('above zero volts is the same whether found from the last one or from nothing', () => {
    const travelled = jartCell(cell)
    for (const [concentration, voltage] of places) {
      const warm = travelled.at(concentration, voltage)
      const cold = jartCell(cell).at(concentration, voltage)
      expect(Math.abs(warm.junction / cold.junction - 1)).toBeLessThan(1e-9)
      expect(Math.abs(warm.current / cold.current - 1)).toBeLessThan(1e-10)
    }
  })

  it('below zero volts carries one current through junction and series', () => {
    const travelled = jartCell(cell)
    for (const [concentration, voltage] of places) {
      const { junction, current, temperature } = travelled.at(concentration, -voltage)
      const contact = schottkyJunction(cell)
      contact.fill(concentration)
      expect(Math.abs(contact.current(junction, temperature) / current - 1)).toBeLessThan(1e-9)
    }
  })
})
