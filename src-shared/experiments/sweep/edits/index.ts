export { addAxis, startingValues } from './add-axis'
export { axisName, changeAxis, moveAxis, removeAxis } from './change-axis'
export { changeDraws, changeSeeds, chooseExperiment } from './change-plan'
export { readTable, useTable, valueOf, type PastedTable } from './use-table'
