import type { Report } from '../report'

export interface Described {
  readonly path: string
  readonly description: string
}

/** What lies in the folder, for whoever opens it in ten years. */
export function readme(
  { t, title, madeAt, runs, version }: Report,
  files: readonly Described[]
): string {
  const areNetworks = runs.every(({ detail }) => detail.kind === 'network')
  const longest = Math.max(...files.map(({ path }) => path.length))
  const lines = files.map(({ path, description }) => `  ${path.padEnd(longest)}  ${description}`)
  return [
    title,
    '='.repeat(Math.min(72, Math.max(8, Array.from(title).length))),
    '',
    t('reports.bundle.intro', {
      version,
      time: madeAt
    }),
    '',
    ...lines,
    '',
    t('reports.bundle.csv'),
    ...(areNetworks
      ? [t('reports.bundle.time'), t('reports.bundle.hash')]
      : [t('reports.bundle.si'), t('reports.bundle.hashOfAny')]),
    ''
  ].join('\n')
}
