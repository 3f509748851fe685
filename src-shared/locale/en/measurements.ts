/** Texts about measured data and fits. */
export const measurements = {
  roles: {
    time: 'time',
    voltage: 'voltage',
    current: 'current',
    charge: 'charge',
    conductance: 'conductance',
    capacitance: 'capacitance',
    resistance: 'resistance',
    pulse: 'pulse number',
    amplitude: 'pulse amplitude',
    width: 'pulse width',
    direction: 'direction',
    cycle: 'cycle',
    device: 'device',
    temperature: 'temperature',
    other: 'other'
  }
}
