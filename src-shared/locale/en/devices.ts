export const devices = {
  edits: {
    addDevice: 'Add device {name}',
    addProtocol: 'Add protocol {name}',
    addLimit: 'Add limit on {name}',
    addMeasurement: 'Add measurement {name}'
  }
}
