/** A value that JSON can hold: what documents, patches and canonical forms are made of. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export const isJsonObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isJsonArray = (value: Json | undefined): value is readonly Json[] =>
  Array.isArray(value)
