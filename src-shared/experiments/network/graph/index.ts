export { aligned, alignments, distributed, type Alignment } from './align'
export { distributionText } from './distribution-text'
export { edgeShape, type EdgeShape } from './edge-path'
export { borderPoint, boundsOf, centreOf, type Box } from './geometry'
export {
  graphOf,
  groupId,
  nodeId,
  nodeSizes,
  type Graph,
  type GraphEdge,
  type GraphNode
} from './graph'
export { matrixOf, type Matrix, type MatrixEntry } from './matrix'
export { neighbourOf, type Direction } from './neighbour'
export { middleOf, type Sign } from './sign'
