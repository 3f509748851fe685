/** The languages of the program. */
export const languages = ['en', 'ko'] as const
export type Language = (typeof languages)[number]

/** A text that travels with the thing it names (a model, a parameter), in every language. */
export type Text = Readonly<Record<Language, string>>

export type Replacements = Readonly<Record<string, string | number | boolean>>

/** Puts values in place of `{name}`; an unknown name stays visible, so that tests catch it. */
export function fillIn(template: string, values: Replacements = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole
  )
}
