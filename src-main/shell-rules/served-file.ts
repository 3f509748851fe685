import path from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm'
}

/** The file below `folder` that a path of an address means, or null if it would lie outside. */
export function servedFile(folder: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null // not a valid escape
  }
  if (/[\0\\]/.test(decoded) || decoded.split('/').includes('..')) return null
  const file = path.join(folder, path.normalize(decoded === '/' ? '/index.html' : decoded))
  return file.startsWith(folder + path.sep) ? file : null
}

export const contentType = (file: string): string =>
  types[path.extname(file)] ?? 'application/octet-stream'
