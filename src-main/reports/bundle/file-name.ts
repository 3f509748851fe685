const forbidden = /[<>:"/\\|?*\p{Cc}]/gu
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A name that every file system takes, made from one that a user gave. */
export function fileName(name: string): string {
  const plain = name
    .replace(forbidden, '-')
    .replace(/[\s-]+/g, '-')
    .replace(/^[.-]+|[. -]+$/g, '')
  const short = Array.from(plain).slice(0, 80).join('')
  return short === '' || reserved.test(short) ? `_${short}` : short
}

/** Makes names different by a number behind them, also where capitals do not count. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let unique = name
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${name}-${n}`
    taken.add(unique.toLowerCase())
    return unique
  })
}
