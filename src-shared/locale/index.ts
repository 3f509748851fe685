import { en } from './en'
import { ko } from './ko'
import { fillIn, type Language, type Replacements, type Text } from './text'

export { languages, type Language, type Replacements, type Text } from './text'

type Keys<T, Prefix extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string
    ? `${Prefix}${Key}`
    : Keys<T[Key], `${Prefix}${Key}.`>
}[keyof T & string]

/** A key of the locale, `notebook.search`. */
export type LocaleKey = Keys<typeof en>

/** Translates keys, and texts that models bring along, into one language. */
export interface Translator {
  readonly language: Language
  (key: LocaleKey, values?: Replacements): string
  /** The same for a key that arrives as data; the key itself when it has no text. */
  readonly dynamic: (key: string, values?: Replacements) => string
  readonly has: (key: string) => boolean
  readonly text: (text: Text) => string
}

/** @returns the translator of a language */
export function translator(language: Language): Translator {
  const texts = language === 'ko' ? ko : en
  const dynamic = (key: string, values?: Replacements): string => {
    const template = lookUp(texts, key)
    return template === undefined ? key : fillIn(template, translated(values))
  }
  /** A value "@units.dimension.current" stands for that key's text. */
  const translated = (values: Replacements = {}): Replacements =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) =>
        typeof value === 'string' && value.startsWith('@')
          ? [name, lookUp(texts, value.slice(1)) ?? value]
          : [name, value]
      )
    )
  const translate = (key: LocaleKey, values?: Replacements): string => dynamic(key, values)
  return Object.assign(translate, {
    language,
    dynamic,
    has: (key: string) => lookUp(texts, key) !== undefined,
    text: (text: Text) => text[language]
  })
}

function lookUp(texts: object, key: string): string | undefined {
  let current: unknown = texts
  for (const part of key.split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) {
      return undefined
    }
    current = Object.entries(current).find(([name]) => name === part)?.[1]
  }
  return typeof current === 'string' ? current : undefined
}
