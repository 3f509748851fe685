import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './fixtures'

// Each test tries the attack and asserts that it fails.

test('runs no inline script and makes no code from text', async ({ page, problems }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.head.append(script)
    const image = document.createElement('img')
    image.setAttribute('onerror', 'window.injected = true')
    image.src = 'engram://app/none.png'
    document.body.append(image)
    return new Promise<boolean>((resolve) => setTimeout(() => resolve('injected' in window), 200))
  })
  expect(ran).toBe(false)
  problems.expect(/Content Security Policy|violates|404|Not found/i)
  problems.forget()
})

test('refuses eval, Function and WebAssembly in the page', async ({ page, problems }) => {
  // In a script of the app's own world, not through the debugger, which may evaluate anything.
  const outcome = await page.evaluate(async () => {
    const tried: string[] = []
    const attempt = (name: string, action: () => unknown) => {
      try {
        action()
        tried.push(`${name} ran`)
      } catch {
        tried.push(`${name} refused`)
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 0)) // leaves the debugger's own call
    attempt('eval', () => (0, eval)('1 + 1'))
    attempt('Function', () => new Function('return 1')())
    attempt(
      'WebAssembly',
      () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))
    )
    return tried
  })
  expect(outcome).toEqual(['eval refused', 'Function refused', 'WebAssembly refused'])
  problems.forget()
})

test('gives the page two functions and nothing of Node or Electron', async ({ page }) => {
  const seen = await page.evaluate(() => {
    const scope: Record<string, unknown> = { ...globalThis }
    const bridge: unknown = Reflect.get(window, 'engram')
    return {
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter(
        (name) => name in scope || name in globalThis
      ),
      bridge: Object.entries(bridge ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
      isolated: crossOriginIsolated
    }
  })
  expect(seen).toEqual({
    node: [],
    bridge: ['call: function', 'subscribe: function'],
    isolated: true
  })
})

test('keeps the sandbox and context isolation on', async ({ app }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const contents = window?.webContents as unknown as { getLastWebPreferences(): object }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false
  })
})

test('stays on its own page', async ({ app, page, problems }) => {
  const home = page.url()
  for (const address of [
    'https://example.invalid/',
    'file:///etc/passwd',
    'engram://print/x.html'
  ]) {
    await page.evaluate((url) => {
      window.location.href = url
    }, address)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
    expect(page.url()).toBe(home)
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  problems.forget()
})

test('opens no window, and a web address only after asking', async ({ app, page, problems }) => {
  await app.evaluate(({ dialog, shell }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    dialog.showMessageBox = ((_window: unknown, options: { detail?: string }) => {
      seen.push(`asked about ${options.detail}`)
      return Promise.resolve({ response: 1, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
    shell.openExternal = (url) => {
      seen.push(`opened ${url}`)
      return Promise.resolve()
    }
  })
  const opened = await page.evaluate(() =>
    ['https://example.invalid/', 'file:///etc/passwd', 'javascript:alert(1)', 'about:blank'].map(
      (url) => window.open(url) === null
    )
  )
  expect(opened).toEqual([true, true, true, true])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await app.evaluate(() => Reflect.get(globalThis, 'seen'))).toEqual([
    'asked about https://example.invalid/'
  ])
  problems.forget()
})

test('answers no frame but its own', async ({ app, page, problems }) => {
  // A window with the app's preload script on a foreign page: the bridge is there, the answer is not.
  const refused = await app.evaluate(async ({ app: main, BrowserWindow }) => {
    const preload = `${main.getAppPath()}/out/preload/index.cjs`
    const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await foreign.loadURL('data:text/html,<title>foreign</title>')
    const answer: unknown = await foreign.webContents.executeJavaScript(
      "window.engram.call('app.info', {}).then(() => 'answered', (error) => String(error))"
    )
    foreign.destroy()
    return answer
  })
  expect(refused).toContain('refused')

  const framed = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = 'engram://app/index.html'
    document.body.append(frame)
    await new Promise((resolve) => setTimeout(resolve, 300))
    try {
      return Reflect.get(frame.contentWindow ?? {}, 'engram') === undefined ? 'no bridge' : 'bridge'
    } catch {
      return 'no access'
    }
  })
  expect(framed).not.toBe('bridge')
  problems.forget()
})

test('grants no permission', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const asked = async (action: () => Promise<unknown>) => {
      try {
        return await action()
      } catch {
        return 'refused'
      }
    }
    return {
      camera: await asked(() => navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await asked(() => navigator.mediaDevices.getDisplayMedia()),
      notification: await asked(() => Notification.requestPermission()),
      place: await asked(
        () => new Promise((_, reject) => navigator.geolocation.getCurrentPosition(reject, reject))
      ),
      clipboard: await asked(() => navigator.clipboard.readText())
    }
  })
  expect(outcome).toEqual({
    camera: 'refused',
    screen: 'refused',
    notification: 'denied',
    place: 'refused',
    clipboard: 'refused'
  })
})

test('reaches no network, not even from the main process’s session', async ({
  app,
  page,
  problems
}) => {
  let visits = 0
  const server = http.createServer((_request, response) => {
    visits += 1
    response.end('reached')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const fromPage = await page.evaluate(async (url) => {
    const socket = new Promise((resolve) => {
      const attempt = () => {
        const opened = new WebSocket(url.replace('http', 'ws'))
        opened.onopen = () => resolve('reached')
        opened.onerror = () => resolve('refused')
      }
      try {
        attempt()
      } catch {
        resolve('refused')
      }
    })
    const image = new Promise((resolve) => {
      const picture = new Image()
      picture.onload = picture.onerror = () => resolve(picture.naturalWidth)
      picture.src = `${url}x.png`
    })
    const fetched = fetch(url).then(
      () => 'reached',
      () => 'refused'
    )
    navigator.sendBeacon(url, 'secret')
    return Promise.all([socket, image, fetched])
  }, address)
  const fromSession = await app.evaluate(async ({ session }, url) => {
    try {
      await session.defaultSession.fetch(url)
      return 'reached'
    } catch {
      return 'refused'
    }
  }, address)
  await new Promise((resolve) => server.close(resolve))

  expect(fromPage).toEqual(['refused', 0, 'refused'])
  expect(fromSession).toBe('refused')
  expect(visits).toBe(0)
  problems.forget()
})

test('serves nothing outside the built window', async ({ page, problems }) => {
  const answers = await page.evaluate(async () => {
    const paths = [
      '/../main/index.js',
      '/%2e%2e/main/index.js',
      '/..%2fmain%2findex.js',
      '/%00',
      '/%'
    ]
    return Promise.all(
      paths.map(async (path) => {
        try {
          return (await fetch(`engram://app${path}`)).status
        } catch {
          return 0
        }
      })
    )
  })
  expect(answers.every((status) => status === 404 || status === 0)).toBe(true)
  problems.forget()
})

test('saves no download and loads no file', async ({ app, page, problems }) => {
  const asked = await app.evaluate(({ session }) => {
    const outcomes: string[] = []
    Object.assign(globalThis, { outcomes })
    session.defaultSession.on('will-download', (event) => {
      outcomes.push(event.defaultPrevented ? 'refused' : 'begun')
    })
  })
  expect(asked).toBeUndefined()
  await page.evaluate(async () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x']))
    link.download = 'x.txt'
    link.click()
    await new Promise((resolve) => setTimeout(resolve, 300))
  })
  const outcomes = await app.evaluate(() => Reflect.get(globalThis, 'outcomes') as string[])
  expect(outcomes).toEqual(['refused'])
  const file = await page.evaluate(() =>
    fetch('file:///etc/hostname').then(
      () => 'read',
      () => 'refused'
    )
  )
  expect(file).toBe('refused')
  problems.forget()
})
