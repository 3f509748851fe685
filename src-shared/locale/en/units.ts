export const units = {
  dimension: {
    none: 'a plain number',
    time: 'a time',
    frequency: 'a rate',
    voltage: 'a voltage',
    current: 'a current',
    charge: 'a charge',
    capacitance: 'a capacitance',
    conductance: 'a conductance',
    resistance: 'a resistance',
    energy: 'an energy',
    power: 'a power',
    length: 'a length',
    temperature: 'a temperature',
    other: 'of that kind'
  },
  receptor: {
    voltage: 'a delta receptor',
    current: 'a current-based receptor',
    conductance: 'a conductance-based receptor'
  }
}
