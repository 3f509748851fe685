import type { ParameterDescription } from '../../../src-shared/catalogue'

/** How the reference of the document writes a parameter: cells of a table's row. */
export const rowOf = (name: string, parameter: ParameterDescription): readonly string[] => [
  `\`${name}\``,
  defaultOf(parameter),
  rangeOf(parameter)
]

function defaultOf(parameter: ParameterDescription): string {
  switch (parameter.kind) {
    case 'quantity':
      return `${parameter.default} ${parameter.unit}`
    case 'number':
    case 'integer':
      return parameter.default === undefined ? 'required' : `${parameter.default}`
    case 'boolean':
    case 'choice':
      return `${parameter.default}`
    case 'times':
    case 'steps':
      return 'none'
    case 'variables':
      return 'the first'
    case 'neurons':
      return 'all'
  }
}

function rangeOf(parameter: ParameterDescription): string {
  switch (parameter.kind) {
    case 'quantity':
    case 'number':
    case 'integer': {
      const { min, max, above } = parameter
      const unit = parameter.kind === 'quantity' ? ` ${parameter.unit}` : ''
      const limits = [
        parameter.kind === 'integer' ? 'whole number' : '',
        above === undefined ? '' : `above ${above}${unit}`,
        min === undefined ? '' : `at least ${min}${unit}`,
        max === undefined ? '' : `at most ${max}${unit}`
      ].filter(Boolean)
      return limits.join(', ') || 'any'
    }
    case 'boolean':
      return 'true or false'
    case 'choice':
      return parameter.options.map(({ value }) => value).join(', ')
    case 'times':
      return 'list of times'
    case 'steps':
      return 'list of steps'
    case 'variables':
      return 'list of state variables'
    case 'neurons':
      return 'selection'
  }
}
