import inter from '@fontsource-variable/inter/unicode.json'
import notoSansKr from '@fontsource-variable/noto-sans-kr/unicode.json'
import { isInside, parseUnicodeRange, type Span } from './unicode-range'
import type { FontFile } from './font-file'

/** One file of a family and the characters it has. */
export interface TextFace {
  readonly family: string
  readonly range: string
  readonly spans: readonly Span[]
  readonly load: FontFile
}

// Each file becomes a piece of its own of the built program and is read only when a report needs it.
const interFiles = import.meta.glob<string>(
  '../../../node_modules/@fontsource-variable/inter/files/inter-*-wght-normal.woff2',
  { query: '?inline', import: 'default' }
)
const notoFiles = import.meta.glob<string>(
  '../../../node_modules/@fontsource-variable/noto-sans-kr/files/noto-sans-kr-*-wght-normal.woff2',
  { query: '?inline', import: 'default' }
)

function facesOf(
  family: string,
  prefix: string,
  ranges: Readonly<Record<string, string>>,
  files: Readonly<Record<string, FontFile>>
): readonly TextFace[] {
  return Object.entries(ranges).flatMap(([subset, range]) => {
    const name = subset.replace(/[[\]]/g, '')
    const load = Object.entries(files).find(([file]) =>
      file.endsWith(`/${prefix}-${name}-wght-normal.woff2`)
    )?.[1]
    return load ? [{ family, range, spans: parseUnicodeRange(range), load }] : []
  })
}

const faces = [
  ...facesOf('Inter Variable', 'inter', inter, interFiles),
  ...facesOf('Noto Sans KR Variable', 'noto-sans-kr', notoSansKr, notoFiles)
]

/** The files that a text needs; a character is taken from the first family that has it. */
export function facesFor(characters: ReadonlySet<number>): readonly TextFace[] {
  const needed = new Set<TextFace>()
  for (const point of characters) {
    const face = faces.find(({ spans }) => isInside(spans, point))
    if (face) needed.add(face)
  }
  return faces.filter((face) => needed.has(face))
}
