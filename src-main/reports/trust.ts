import type { Trust } from '../../src-shared/catalogue'
import type { Translator } from '../../src-shared/locale'
import { html, type Markup } from './markup'

export const trusts = ['source', 'literature', 'fitted', 'chosen', 'unknown'] as const

/** How far a number can be trusted: the letter of the window, with its words. */
export const trustMark = (trust: Trust, t: Translator): Markup =>
  html`<span class="trust ${trust}">${t(`devices.trust.letter.${trust}`)}</span>`

/** What the letters mean. */
export const trustLegend = (t: Translator): Markup =>
  html`<p class="remark legend-of-trust">
    ${trusts.map((trust) => html`<span>${trustMark(trust, t)} ${t(`devices.trust.${trust}`)}</span> `)}
  </p>`
