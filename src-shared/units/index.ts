export { dimensionName, sameDimension, type Dimension, type DimensionName } from './dimension'
export { parseUnit, type Unit } from './unit'
export {
  formatQuantity,
  parseQuantity,
  quantityIn,
  unitOf,
  type Quantity,
  type QuantityProblem
} from './quantity'
