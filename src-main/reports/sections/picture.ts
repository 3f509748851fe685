import { html } from '../markup'
import { inlineText } from '../note'
import type { Section } from '../report'

/** A plot that the user sent to the report, as it looked. */
export const section: Section = {
  id: 'picture',
  heading: null,
  write: ({ pictures, t }, { picture = '', caption = '' }) => {
    const shown = pictures.get(picture)
    if (!shown) return html`<p class="remark">${t('reports.pictureGone')}</p>`
    const type = shown.media === 'png' ? 'image/png' : 'image/svg+xml'
    const data = Buffer.from(shown.data).toString('base64')
    // Inside an image, nothing of an SVG file can run or fetch anything.
    return html`<figure class="full">
      <img class="picture" src="data:${type};base64,${data}" alt="${shown.title}" />
      <figcaption>${inlineText(caption || shown.title)}</figcaption>
    </figure>`
  }
}
