/** Units of the catalogue. `count` and `ratio` have no unit, `list`, `text` and `flag` are not numbers. */
export const hardwareUnits = [
  'nm',
  'um',
  'mm',
  'mm2',
  'count',
  'ratio',
  'percent',
  'bit',
  'Ki',
  'KiB',
  'byte',
  'KB',
  'MB',
  'GB',
  'Gbit',
  'fJ',
  'pJ',
  'nJ',
  'uJ',
  'pJ/bit',
  'mW',
  'W',
  'kW',
  'ns',
  'us',
  'ms',
  's',
  'steps',
  'cycles',
  'year',
  'MHz',
  'op',
  'op/s',
  'synop/s',
  'instructions/s',
  'TOPS/W',
  'GSOPS/W',
  'TB/s',
  'krad',
  'list',
  'text',
  'flag',
  'range'
] as const
export type HardwareUnit = (typeof hardwareUnits)[number]

/** Units whose values are not numbers. */
export const wordUnits: ReadonlySet<HardwareUnit> = new Set(['list', 'text', 'flag'])

/** Units as they are printed; nothing for those that are none. */
export const unitText = (unit: HardwareUnit | null): string => {
  if (unit === null || ['count', 'year', 'list', 'text', 'flag', 'range'].includes(unit)) return ''
  const printed: Partial<Record<HardwareUnit, string>> = {
    um: 'µm',
    mm2: 'mm²',
    ratio: '×',
    percent: '%',
    uJ: 'µJ',
    us: 'µs'
  }
  return printed[unit] ?? unit
}
