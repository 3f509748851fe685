import { parseUnit } from '../../units'
import { isNamed } from './find-name'
import type { Context } from './resolve-characterisation'

/** Imported columns have to be of one length, with units that exist, and belong to what there is. */
export function checkMeasurements({ document, complaints }: Context): void {
  const devices = document.devices.map(({ name }) => name)
  const protocols = document.protocols.map(({ name }) => name)
  for (const [i, { device, protocol, columns }] of (document.measurements ?? []).entries()) {
    const path = ['measurements', i]
    if (device !== undefined) isNamed('Device', device, devices, [...path, 'device'], complaints)
    if (protocol !== undefined) {
      isNamed('Protocol', protocol, protocols, [...path, 'protocol'], complaints)
    }
    const rows = columns[0]?.values.length ?? 0
    const seen = new Set<string>()
    for (const [j, { name, unit, values }] of columns.entries()) {
      const place = [...path, 'columns', j]
      if (seen.has(name)) complaints.error([...place, 'name'], 'problems.nameTaken', { name })
      seen.add(name)
      if (!parseUnit(unit)) {
        complaints.error([...place, 'unit'], 'problems.unknownUnit', { text: unit, unit })
      }
      if (values.length !== rows) {
        complaints.error([...place, 'values'], 'problems.columnLength', {
          rows,
          found: values.length
        })
      }
    }
  }
}
