import { numberOf, type Device, type DeviceValues } from '../models/device-model'
import { channelOf } from './channel'
import { vacuumPermittivity, type FerroelectricLayer } from './layer'

/** A transistor whose channel is set by a ferroelectric layer: pulses go to the gate, reads through the channel. */
export function ferroelectricTransistor(values: DeviceValues, layer: FerroelectricLayer): Device {
  const channel = channelOf(values)
  const remanence = numberOf(values, 'remanence')
  const thickness = numberOf(values, 'thickness')
  const perVolt = numberOf(values, 'fieldShare') / thickness
  const area = numberOf(values, 'area')
  const capacitance = (vacuumPermittivity * numberOf(values, 'permittivity') * area) / thickness
  const value = (): number => channel.conductance(layer.polarisation() / remanence)
  return {
    state: layer.state,
    current: (voltage) => value() * voltage,
    value,
    read: value,
    pulse: ({ amplitude, width }, random) => {
      const before = layer.polarisation()
      layer.pulse(amplitude * perVolt, width, random)
      // The source delivers the switched charge and charges the layer; nothing comes back.
      const switched = Math.abs(layer.polarisation() - before) * area
      const across = amplitude * perVolt * thickness
      return { energy: Math.abs(amplitude) * (switched + capacitance * Math.abs(across)) }
    },
    age: (seconds) => layer.rest(seconds),
    programme: (target) => layer.programme(channel.relative(target) * remanence),
    wear: (cycles) => layer.wear(cycles)
  }
}
