import type {
  NetworkCatalogue,
  CatalogueTopic,
  ModelDescription,
  NeuronDescription,
  ParameterDescription,
  Receptor
} from '../../../src-shared/catalogue'

const intro = `# The models

Every model that a [document](document-format.md) can name, with its parameters. This page is made from the models
themselves: \`npx vitest run --project unit test/unit/docs -u\` writes it anew, and a test fails where it is out of date.

“required” means that there is no default. Quantities may be written in any unit of the same dimension. Where a
parameter has to be given as a list or a selection, see [conventions](document-format.md#conventions).`

const topics: Readonly<Record<CatalogueTopic, string>> = {
  neurons: 'Neuron models',
  synapses: 'Synapse models',
  stimuli: 'Stimulus models',
  connectors: 'Connectors',
  recorders: 'Recorder models',
  arrangements: 'Arrangements in space'
}

const topicNames: readonly CatalogueTopic[] = [
  'neurons',
  'synapses',
  'stimuli',
  'connectors',
  'recorders',
  'arrangements'
]

/** The page of all models, as Markdown. */
export const modelsPage = (catalogue: NetworkCatalogue): string =>
  [
    intro,
    ...topicNames.flatMap((topic) => [
      `## ${topics[topic]}`,
      ...catalogue[topic].flatMap((model: ModelDescription) => sectionOf(model))
    ])
  ].join('\n\n')

/** One model: what it is, its parameters, its formulas, its sources. */
export function sectionOf(model: ModelDescription): readonly string[] {
  const { id, title, summary, parameters, constraints = [], equations, sources } = model
  const relations = constraints.map(
    ({ left, relation, right }) => `\`${left}\` ${relation} \`${right}\``
  )
  return [
    `### \`${id}\` – ${title.en}`,
    summary.en,
    parameterTable(Object.entries(parameters)),
    relations.length > 0 ? `Has to hold: ${relations.join(', ')}.` : '',
    ...('receptors' in model ? neuronLines(model as NeuronDescription) : []),
    ...equations.map((equation) => `\`\`\`math\n${equation}\n\`\`\``),
    sources.length > 0 ? `Sources: ${sources.join('; ')}.` : ''
  ].filter(Boolean)
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

function parameterTable(parameters: readonly (readonly [string, ParameterDescription])[]): string {
  if (parameters.length === 0) return 'No parameters.'
  const rows = parameters.map(([name, parameter]) => {
    const { label, meaning, source } = parameter
    const about = [
      meaning ? `${label.en}. ${meaning.en}` : label.en,
      source === undefined ? '' : ` _(${source})_`
    ].join('')
    return `| \`${name}\` | ${defaultOf(parameter)} | ${rangeOf(parameter)} | ${cell(about)} |`
  })
  return ['| parameter | default | range | what it is |', '| - | - | - | - |', ...rows].join('\n')
}

function neuronLines({ state, initial, receptors }: NeuronDescription): readonly string[] {
  const states = Object.entries(state).map(([name, { label, unit }]) => {
    const start = initial[name] ?? 0
    const from = typeof start === 'string' ? `\`${start}\`` : String(start)
    return `\`${name}\`, ${label.en} (${unitText(unit)}; starts at ${from})`
  })
  const signs = {
    any: 'any weight',
    positive: 'weights of 0 and above',
    negative: 'weights below 0'
  }
  const takes = ({ sign, magnitude }: Receptor): string =>
    magnitude ? `${signs[sign]}, stored without the sign` : signs[sign]
  const all = receptors.map(
    (receptor) =>
      `\`${receptor.id}\`, ${receptor.label.en} (${unitText(receptor.unit)}; ${takes(receptor)})`
  )
  return [
    `State variables: ${states.join('; ')}.`,
    all.length > 0 ? `Receptors: ${all.join('; ')}.` : 'Takes no spikes.'
  ]
}

const unitText = (unit: string): string => (unit === '1' || unit === '' ? 'a number' : unit)
const withUnit = (value: number, unit: string): string =>
  unit === '1' ? `${value}` : `${value} ${unit}`

function defaultOf(parameter: ParameterDescription): string {
  switch (parameter.kind) {
    case 'quantity':
      return withUnit(parameter.default, parameter.unit)
    case 'number':
    case 'integer':
      return parameter.default === undefined ? 'required' : `${parameter.default}`
    case 'boolean':
    case 'choice':
      return `\`${parameter.default}\``
    case 'quantities':
      return parameter.default.map((value) => withUnit(value, parameter.unit)).join(', ')
    case 'times':
    case 'steps':
    case 'numbers':
    case 'trains':
    case 'events':
    case 'connections':
      return 'none'
    case 'variables':
      return 'the first one'
    case 'neurons':
      return 'all'
    case 'population':
      return 'required'
    case 'preset':
      return `\`${parameter.default}\``
  }
}

function rangeOf(parameter: ParameterDescription): string {
  switch (parameter.kind) {
    case 'quantity':
    case 'number':
    case 'integer': {
      const { min, max, above } = parameter
      const unit = parameter.kind === 'quantity' ? parameter.unit : '1'
      const limits = [
        parameter.kind === 'integer' ? 'whole number' : '',
        above === undefined ? '' : `above ${withUnit(above, unit)}`,
        min === undefined ? '' : `at least ${withUnit(min, unit)}`,
        max === undefined ? '' : `at most ${withUnit(max, unit)}`
      ].filter(Boolean)
      return limits.join(', ') || 'any'
    }
    case 'boolean':
      return '`true` or `false`'
    case 'choice':
      return parameter.options.map(({ value, label }) => `\`${value}\` (${label.en})`).join(', ')
    case 'times':
      return 'list of times'
    case 'quantities':
      return `list of quantities in ${parameter.unit}`
    case 'steps': {
      const least = parameter.min === undefined ? '' : ` of at least ${parameter.min}`
      return `list of \`{ at, value }\`, values in ${parameter.unit}${least}`
    }
    case 'numbers':
      return `list of numbers${parameter.min === undefined ? '' : ` from ${parameter.min}`}${parameter.max === undefined ? '' : ` to ${parameter.max}`}`
    case 'trains':
      return 'list of times for each neuron'
    case 'events':
      return 'list of `[time, neuron]`'
    case 'connections':
      return 'list of `[source, target, weight, delay]`, the last two where they differ'
    case 'variables':
      return 'list of state variables'
    case 'neurons':
      return 'selection of neurons'
    case 'population':
      return '`{ "population": name }`'
    case 'preset':
      return parameter.options.map(({ value, label }) => `\`${value}\` (${label.en})`).join(', ')
  }
}
