import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { developmentPolicy, pageHeaders, windowPolicy } from '../shell-rules/policy'
import { contentType, servedFile } from '../shell-rules/served-file'

/** To be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'engram',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true
      }
    }
  ])
}

export const notFound = (): Response => new Response('Not found', { status: 404 })

/** Serves the built window as engram://app/…, an origin of its own, unlike file: pages. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle('engram', async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = host === 'app' ? servedFile(folder, pathname) : null
    if (file === null || request.method !== 'GET') return notFound()
    try {
      const headers = { ...pageHeaders(windowPolicy), 'Content-Type': contentType(file) }
      return new Response(await readFile(file), { headers })
    } catch {
      return notFound() // there is no such file
    }
  })
}

/** The development server's pages get the same policy, loosened by what hot reloading needs. */
export function guardDevelopmentServer(session: Session, origin: string): void {
  session.webRequest.onHeadersReceived({ urls: [`${origin}/*`] }, ({ responseHeaders }, done) =>
    done({
      responseHeaders: {
        ...responseHeaders,
        'Content-Security-Policy': [developmentPolicy(origin)],
        'Cross-Origin-Opener-Policy': ['same-origin'],
        'Cross-Origin-Embedder-Policy': ['require-corp']
      }
    })
  )
}
