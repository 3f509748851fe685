/** Where the window's page comes from. */
export const appOrigin = 'engram://app'
/** Where pages that become PDF come from; another origin, so neither can reach the other. */
export const printOrigin = 'engram://print'

type Directives = Readonly<Record<string, readonly string[]>>

const written = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')

const windowDirectives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  // The component library positions its pop-ups with style attributes.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"]
}

/** Content security policy of the window: scripts are files of the app and nothing else. */
export const windowPolicy = written(windowDirectives)

/** The same with what hot reloading needs; only ever used for a development server on this machine. */
export const developmentPolicy = (origin: string): string =>
  written({
    ...windowDirectives,
    'script-src': ["'self'", "'unsafe-inline'"],
    'worker-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", origin.replace(/^http/, 'ws')]
  })

/** Policy of a page that is printed: no scripts at all, nothing from outside the page. */
export const printPolicy = written({
  'default-src': ["'none'"],
  'style-src': ["'unsafe-inline'"],
  'img-src': ['data:'],
  'font-src': ['data:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"]
})

/** Headers that come with every answer of the app's own scheme. */
export const pageHeaders = (policy: string): Record<string, string> => ({
  'Content-Security-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff'
})

/** Does this address belong to the app's own page? `engram://app.evil` and `engram://app@evil` do not. */
export function isOwnPage(url: string, developmentOrigin?: string): boolean {
  if (url === appOrigin || url.startsWith(`${appOrigin}/`)) return true
  return (
    developmentOrigin !== undefined &&
    URL.canParse(url) &&
    new URL(url).origin === developmentOrigin
  )
}

const localSchemes = new Set(['engram:', 'blob:', 'data:', 'devtools:'])

/** May the window load this at all? Nothing that leaves the machine; no files either. */
export function isRequestAllowed(url: string, developmentOrigin?: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  if (localSchemes.has(protocol)) return true
  if (developmentOrigin === undefined) return false
  return ['http:', 'ws:'].includes(protocol) && host === new URL(developmentOrigin).host
}

/**
 * The development server's origin, if one is named and it is on this machine.
 *
 * @param address value of ELECTRON_RENDERER_URL
 */
export function developmentOriginOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const { protocol, hostname, origin } = new URL(address)
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
    ? origin
    : undefined
}
