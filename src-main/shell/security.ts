import { app, type Session, type WebContents, type WebPreferences } from 'electron'
import { isRequestAllowed } from '../shell-rules/policy'

/** Every page of the app runs with these; none of them is ever loosened. */
export const pagePreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false, // would fetch dictionaries
  navigateOnDragDrop: false
} satisfies WebPreferences

/** Switches that keep Chromium itself off the network. To be called before the app is ready. */
export function silenceChromium(): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}

/** Nothing from outside the app, no permission, no download: for every session that exists. */
export function hardenSession(session: Session, developmentOrigin?: string): void {
  session.setSpellCheckerEnabled(false)
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault()) // files are written by the services
  session.webRequest.onBeforeRequest(({ url }, done) =>
    done({ cancel: !isRequestAllowed(url, developmentOrigin) })
  )
}

/**
 * A page stays where it is, and opens nothing inside the app.
 *
 * @param offerLink what to do with a web address that a page wants opened
 */
export function hardenContents(contents: WebContents, offerLink: (url: string) => void): void {
  contents.on('will-frame-navigate', (event) => {
    // The page may load itself again, as hot reloading does.
    if (!event.isMainFrame || event.url !== contents.getURL()) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://')) offerLink(url)
    return { action: 'deny' }
  })
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
