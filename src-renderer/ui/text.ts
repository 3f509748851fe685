import { computed, shallowRef } from 'vue'
import {
  translator,
  type Language,
  type LocaleKey,
  type Replacements,
  type Text,
  type Translator
} from '../../src-shared/locale'

const current = shallowRef<Translator>(translator('en'))

/** Changes the language of everything on screen. */
export function setLanguage(language: Language): void {
  if (current.value.language !== language) current.value = translator(language)
}

/** The present translator, reactive where it is read in a template or a computed value. */
export interface ReactiveText {
  (key: LocaleKey, values?: Replacements): string
  /** For keys that arrive as data; the key itself when it has no text. */
  readonly dynamic: (key: string, values?: Replacements) => string
  readonly has: (key: string) => boolean
  /** A text that a model brings along. */
  readonly text: (text: Text) => string
  readonly language: Language
}

const reactiveText: ReactiveText = Object.defineProperty(
  Object.assign((key: LocaleKey, values?: Replacements) => current.value(key, values), {
    dynamic: (key: string, values?: Replacements) => current.value.dynamic(key, values),
    has: (key: string) => current.value.has(key),
    text: (text: Text) => current.value.text(text),
    language: current.value.language
  }),
  'language',
  { get: () => current.value.language }
)

/** `t(key, values)`, `t.text(text)`, `t.dynamic(key)`: texts in the user's language. */
export const useText = (): ReactiveText => reactiveText

/** The language as a ref, for what needs to watch it. */
export const useLanguage = () => computed(() => current.value.language)

/**
 * The text of a key that arrives from a service. Services name keys with or without their topic,
 * so both are tried; a key without text is shown as it is, which a test of the locale finds.
 */
export function sayKey(topic: string, key: string, values?: Replacements): string {
  const full = `${topic}.${key}`
  return current.value.has(full) && !current.value.has(key)
    ? current.value.dynamic(full, values)
    : current.value.dynamic(key, values)
}
