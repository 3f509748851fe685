export { describeDevices } from './describe-devices'
export { deviceModels } from './models'
