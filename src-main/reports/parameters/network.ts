import type {
  Catalogue,
  CatalogueTopic,
  ModelDescription,
  NeuronDescription
} from '../../../src-shared/catalogue'
import {
  networkSchema,
  type ModelReference,
  type NetworkDocument,
  type Population
} from '../../../src-shared/experiments/network/schema'
import type { Json } from '../../../src-shared/experiments/json'
import type { Path } from '../../../src-shared/experiments/problem'
import type { Translator } from '../../../src-shared/locale'
import { html, type Content, type Markup } from '../markup'
import { formatCount } from '../numbers'
import { facts, table } from '../table'
import {
  parameterLabel,
  parameterLine,
  parameterNames,
  parameterValue,
  type GivenParameters
} from './parameter-rows'
import { startValue } from './start-value'
import { valueText } from './value-text'

/** What the tables need: names of models, words, and which values differ between the runs. */
export interface ParameterContext {
  readonly t: Translator
  readonly catalogue: Catalogue
  readonly differs: (path: Path) => boolean
}

const mostColumns = 5

/** Tables of everything a network document states, with the defaults it leaves unsaid. */
export function networkParameters(document: Json, context: ParameterContext): Markup | null {
  const parsed = networkSchema.safeParse(document)
  if (!parsed.success) return null
  const network = parsed.data
  return html`${simulationTable(network, context)} ${populationTables(network, context)}
  ${stimulusTable(network, context)} ${projectionTable(network, context)}
  ${recorderTable(network, context)}`
}

const marked = (content: Content, isDifferent: boolean): Content =>
  isDifferent ? html`<mark>${content}</mark>` : content

const find = (
  catalogue: Catalogue,
  topic: CatalogueTopic,
  id: string
): ModelDescription | undefined => catalogue[topic].find((model) => model.id === id)

const modelTitle = (model: ModelDescription | undefined, id: string, t: Translator): string =>
  model ? t.text(model.title) : id

const given = (reference: ModelReference): GivenParameters => reference.parameters ?? {}

function simulationTable(
  { simulation }: NetworkDocument,
  { t, differs }: ParameterContext
): Markup {
  const row = (name: string, label: string, value: Json | undefined): [Content, Content] => [
    label,
    marked(valueText(value, t), differs(['simulation', name]))
  ]
  return html`<h3>${t('reports.parameters.simulation')}</h3>
    ${facts([
      row('duration', t('reports.parameters.duration'), simulation.duration),
      row('warmup', t('reports.parameters.warmup'), simulation.warmup ?? '0 ms'),
      row('timeStep', t('reports.parameters.timeStep'), simulation.timeStep ?? '0.1 ms')
    ])}`
}

function populationTables(network: NetworkDocument, context: ParameterContext): Markup {
  const { t, catalogue } = context
  const indexed = network.populations.map((population, index) => ({ population, index }))
  const models = [...new Set(network.populations.map(({ model }) => model))]
  return html`<h3>${t('reports.parameters.populations')}</h3>
    ${models.map((id) => {
      const members = indexed.filter(({ population }) => population.model === id)
      const model = catalogue.neurons.find((neuron) => neuron.id === id)
      const parts = Array.from({ length: Math.ceil(members.length / mostColumns) }, (_, i) =>
        members.slice(i * mostColumns, (i + 1) * mostColumns)
      )
      return html`<h4>${modelTitle(model, id, t)}</h4>
        ${parts.map((part) => populationTable(model, part, context))}`
    })}`
}

interface Member {
  readonly population: Population
  readonly index: number
}

function populationTable(
  model: NeuronDescription | undefined,
  members: readonly Member[],
  context: ParameterContext
): Markup {
  const { t, differs } = context
  const cells = (path: Path, write: (population: Population) => Content): Content[] =>
    members.map(({ population, index }) =>
      marked(write(population), differs(['populations', index, ...path]))
    )
  const names = parameterNames(
    model,
    members.map(({ population }) => given(population))
  )
  const states = [
    ...new Set(members.flatMap(({ population }) => Object.keys(population.initial ?? {})))
  ]
  return table(
    [
      { head: t('reports.parameters.parameter'), isWide: members.length < 3 },
      ...members.map(({ population }) => ({ head: population.name }))
    ],
    [
      [t('reports.parameters.size'), ...cells(['size'], ({ size }) => formatCount(size))],
      ...names.map((name) => [
        parameterLabel(model, name, t),
        ...cells(['parameters', name], (population) =>
          parameterValue(model, name, given(population), t)
        )
      ]),
      ...states.map((state) => [
        t('reports.parameters.initial', { variable: state }),
        ...cells(['initial', state], (population) => startValue(model, state, population, t))
      ]),
      ...(members.some(({ population }) => population.positions)
        ? [
            [
              t('reports.parameters.positions'),
              ...cells(['positions'], (population) => positionsOf(population, context))
            ]
          ]
        : [])
    ]
  )
}

/** The arrangement that a population's neurons lie in, with all of its parameters. */
function positionsOf({ positions }: Population, { t, catalogue }: ParameterContext): Content {
  if (!positions) return null
  const model = find(catalogue, 'arrangements', positions.model)
  const title = modelTitle(model, positions.model, t)
  return html`${title}<br /><small>${parameterLine(model, given(positions), t)}</small>`
}

function stimulusTable(
  { stimuli = [] }: NetworkDocument,
  { t, catalogue, differs }: ParameterContext
): Content {
  if (stimuli.length === 0) return null
  const columns = ['name', 'model', 'targets', 'weight'] as const
  return html`<h3>${t('reports.parameters.stimuli')}</h3>
    ${table(
      columns.map((column) => ({ head: t(`reports.parameters.${column}`) })),
      stimuli.map((stimulus, i) => {
        const model = find(catalogue, 'stimuli', stimulus.model)
        const differ = (...path: Path): boolean => differs(['stimuli', i, ...path])
        return [
          stimulus.name,
          html`${marked(modelTitle(model, stimulus.model, t), differ('model'))}<br /><small
              >${marked(parameterLine(model, given(stimulus), t), differ('parameters'))}</small
            >`,
          marked(stimulus.targets.join(', '), differ('targets')),
          marked(valueText(stimulus.weight, t), differ('weight'))
        ]
      })
    )}`
}

function projectionTable(
  { projections = [] }: NetworkDocument,
  { t, catalogue, differs }: ParameterContext
): Content {
  if (projections.length === 0) return null
  const columns = ['projection', 'connector', 'synapse', 'weight', 'delay'] as const
  return html`<h3>${t('reports.parameters.projections')}</h3>
    ${table(
      columns.map((column) => ({ head: t(`reports.parameters.${column}`) })),
      projections.map((projection, i) => {
        const { connector, synapse = { model: 'static' } } = projection
        const connects = find(catalogue, 'connectors', connector.model)
        const transmits = find(catalogue, 'synapses', synapse.model)
        const differ = (...path: Path): boolean => differs(['projections', i, ...path])
        return [
          marked(
            `${projection.source} → ${projection.target}`,
            differ('source') || differ('target')
          ),
          html`${marked(modelTitle(connects, connector.model, t), differ('connector', 'model'))}<br /><small
              >${marked(parameterLine(connects, given(connector), t), differ('connector', 'parameters'))}</small
            >`,
          html`${marked(modelTitle(transmits, synapse.model, t), differ('synapse', 'model'))}<br /><small
              >${marked(parameterLine(transmits, given(synapse), t), differ('synapse', 'parameters'))}</small
            >`,
          marked(valueText(projection.weight, t), differ('weight')),
          marked(valueText(projection.delay, t), differ('delay'))
        ]
      })
    )}`
}

function recorderTable(
  { recorders = [] }: NetworkDocument,
  { t, catalogue, differs }: ParameterContext
): Content {
  if (recorders.length === 0) return null
  const columns = ['name', 'model', 'targets'] as const
  return html`<h3>${t('reports.parameters.recorders')}</h3>
    ${table(
      columns.map((column) => ({ head: t(`reports.parameters.${column}`) })),
      recorders.map((recorder, i) => {
        const model = find(catalogue, 'recorders', recorder.model)
        const differ = (...path: Path): boolean => differs(['recorders', i, ...path])
        return [
          recorder.name,
          html`${modelTitle(model, recorder.model, t)}<br /><small
              >${marked(parameterLine(model, given(recorder), t), differ('parameters'))}</small
            >`,
          marked(recorder.targets.join(', '), differ('targets'))
        ]
      })
    )}`
}
