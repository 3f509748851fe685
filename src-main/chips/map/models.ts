import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import { wordsOf, type Scheme } from './target'

/** What a neuron model asks of a chip. */
export type Ability =
  'lif' | 'adaptive' | 'adex' | 'izhikevich' | 'hodgkin-huxley' | 'two-compartment' | 'own'

/** Models of networks by their beginnings; those with a variable of adaptation ask for more. */
const abilities: readonly (readonly [RegExp, Ability])[] = [
  [/^adex/, 'adex'],
  [/^izhikevich/, 'izhikevich'],
  [/^hodgkin/, 'hodgkin-huxley'],
  [/^two-point/, 'two-compartment'],
  [/^alif|homeostatic/, 'adaptive'],
  [/^(lif|loihi-cuba|truenorth|dpi|mcculloch)/, 'lif']
]

export const abilityOf = (model: string): Ability =>
  abilities.find(([pattern]) => pattern.test(model))?.[1] ?? 'own'

/** Whether synapses of a model are conductances. */
export const hasConductances = (model: string): boolean => /cond/.test(model)

/** Whether a model forgets: its potential leaks. */
export const leaks = (model: string): boolean => !model.startsWith('mcculloch')

/** What a chip can do; null where nothing is stated. */
export function abilitiesOf(entry: HardwareEntry, scheme: Scheme): ReadonlySet<Ability> | null {
  const words = wordsOf(entry, 'neuron_models')
  const all: readonly Ability[] = [
    'lif',
    'adaptive',
    'adex',
    'izhikevich',
    'hodgkin-huxley',
    'two-compartment',
    'own'
  ]
  if (words === null) return scheme === 'software' || scheme === 'memories' ? new Set(all) : null
  const text = words.join('; ')
  if (/any C model|arbitrary|programmable/.test(text)) return new Set(all)
  const found = new Set<Ability>()
  if (/LIF|integrate-and-fire|AdEx|spiking neuron/.test(text)) found.add('lif')
  if (/adapti(ve|on)|adaptation|AdEx|homeostasis/i.test(text)) found.add('adaptive')
  if (/AdEx|exponential LIF/.test(text)) found.add('adex')
  if (/Izhikevich/.test(text)) found.add('izhikevich')
  if (/compartment/.test(text)) found.add('two-compartment')
  return found
}

/** Whether a chip's neurons keep what they got for ever. */
export const hasNoLeak = (entry: HardwareEntry): boolean =>
  /without leak/.test((wordsOf(entry, 'neuron_models') ?? []).join(' '))
