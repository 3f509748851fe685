export { hideColumn, moveColumn, removeDerived, setDerived, sortBy } from './columns'
export { heedPath, ignorePath, renameComparison, showEqual } from './parameters'
export { addRuns, groupRuns, pinBaseline, removeRun, unpinBaseline } from './runs'
