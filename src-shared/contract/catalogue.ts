import { z } from 'zod'
import type { Catalogue } from '../catalogue'
import { nothing } from './common'
import { query } from './method'

export const catalogueMethods = {
  /** Every model with its parameters, equations and sources, as plain data. */
  'catalogue.list': query(
    nothing,
    z.custom<Catalogue>((value) => typeof value === 'object' && value !== null)
  )
}
