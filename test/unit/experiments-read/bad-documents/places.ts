// Places in the good document that is spoilt.

export const e = ['populations', 0]
export const i = ['populations', 1]
export const parameters = [...e, 'parameters']
export const noise = ['stimuli', 0]
export const recurrent = ['projections', 0]
export const rule = [...recurrent, 'connector']
export const connector = [...rule, 'parameters']
export const state = ['recorders', 1, 'parameters']
