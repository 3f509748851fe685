import type { DevicePreset, ParameterDescription, PresetValue } from '../../../src-shared/catalogue'
import type { Preset } from '../../../src-shared/contract/presets'
import { prefixedQuantity } from '../../ui/prefixed'
import type { ReactiveText } from '../../ui/text'

/** The order in which technologies are listed; others follow. */
const order = [
  'rram', 'pcram', 'mram', 'feram', 'fefet', 'memcapacitor', 'nor-flash', 'redox-transistor', 'ionic-transistor',
  'memristor', 'oxide', 'skyrmion', 'capacitor', 'ideal'
] // prettier-ignore

/** One line of the library: built in, or kept in the project. */
export interface LibraryEntry {
  readonly id: string
  readonly title: string
  readonly preset: DevicePreset
  /** What the project knows of it; null for those that come with the program. */
  readonly own: Preset | null
}

export interface LibraryGroup {
  readonly key: string
  readonly title: string
  readonly entries: readonly LibraryEntry[]
}

export const technologyTitle = (technology: string, t: ReactiveText): string =>
  t.has(`presets.technologies.${technology}`)
    ? t.dynamic(`presets.technologies.${technology}`)
    : technology === ''
      ? t('presets.technologies.other')
      : technology

/** Own presets first, then those of the program by technology; only those whose words are all found. */
export function groupsOf(
  builtIn: readonly DevicePreset[],
  own: readonly { readonly preset: DevicePreset; readonly own: Preset }[],
  search: string,
  modelTitle: (id: string) => string,
  t: ReactiveText
): readonly LibraryGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = ({ title, preset }: LibraryEntry): boolean => {
    const technology = technologyTitle(preset.technology, t)
    const text =
      `${title} ${preset.id} ${t.text(preset.summary)} ${technology} ${modelTitle(preset.model)}`.toLowerCase()
    return words.every((word) => text.includes(word))
  }
  const entry = (preset: DevicePreset, of: Preset | null): LibraryEntry => ({
    id: preset.id,
    title: t.text(preset.title),
    preset,
    own: of
  })
  const ofProject = own.map((one) => entry(one.preset, one.own)).filter(fits)
  const rest = builtIn.map((preset) => entry(preset, null)).filter(fits)
  const technologies = [...new Set(rest.map(({ preset }) => preset.technology))].toSorted(
    (a, b) => placeOf(a) - placeOf(b)
  )
  return [
    { key: 'own', title: t('presets.own'), entries: ofProject },
    ...technologies.map((technology) => ({
      key: technology,
      title: technologyTitle(technology, t),
      entries: rest.filter(({ preset }) => preset.technology === technology)
    }))
  ]
}

const placeOf = (technology: string): number => {
  const place = order.indexOf(technology)
  return place < 0 ? order.length : place
}

/** A number of a preset as people read it. */
export function valueText(
  { value }: Pick<PresetValue, 'value'>,
  parameter: ParameterDescription | undefined,
  t: ReactiveText
): string {
  if (value === null) return t('presets.unknown')
  const unit = parameter && 'unit' in parameter ? parameter.unit : ''
  if (typeof value === 'number') return numberText(value, unit)
  if (typeof value === 'string' && parameter?.kind === 'choice') {
    const option = parameter.options.find((one) => one.value === value)
    return option ? t.text(option.label) : value
  }
  if (typeof value === 'object') return value.map((one) => numberText(one, unit)).join(', ')
  return String(value)
}

export const numberText = (value: number, unit: string): string =>
  prefixedQuantity(Number(value.toPrecision(6)), unit === '1' ? '' : unit)
    .trim()
    .replace('Ohm', 'Ω')
    .replace(/ u(?=[A-Za-z])/, ' µ')

/** A name that no other has: "A (copy)", "A (copy) 2". */
export function copyName(name: string, taken: readonly string[], t: ReactiveText): string {
  const first = t('presets.copyOf', { name }).slice(0, 190)
  const isTaken = (text: string): boolean =>
    taken.some((other) => other.toLowerCase() === text.toLowerCase())
  let [text, n] = [first, 2]
  while (isTaken(text)) text = `${first} ${n++}`
  return text
}
