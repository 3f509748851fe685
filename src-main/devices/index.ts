export { deviceModels } from './models'
